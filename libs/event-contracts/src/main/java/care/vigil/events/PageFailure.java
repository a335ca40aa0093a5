package care.vigil.events;

/** Why a page has failed, so that the next rung comes early. */
public enum PageFailure {
    /** Every number is invalid, blocked, opted out or unverified. */
    NO_CHANNEL_LEFT,
    /** The call ended twice without a key, and the SMS failed or is 60 s old. */
    UNANSWERED,
    /** No number could be opened with the keys at hand. */
    NUMBER_UNREADABLE
}
