package care.vigil.events;

/** What only people can put right, and operations are therefore told at once. */
public enum OperationsTrouble {
    /** A crisis request has no case in time. */
    REQUEST_WITHOUT_CASE,
    /** A crisis request could not be processed and was put aside. */
    REQUEST_PUT_ASIDE,
    /** A page could not be processed and was put aside. */
    PAGE_PUT_ASIDE
}
