package care.vigil.events;

/** How words or an answer travelled. */
public enum Via {
    SMS,
    CALL,
    WEB,
    APP
}
