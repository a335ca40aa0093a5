package care.vigil.events;

/** Why somebody is paged; it chooses the words, and whether accepting makes them the owner. */
public enum PageReason {
    /** A patient asked for help: accepting makes the clinician the owner. */
    CRISIS,
    /** A rung has nobody on call: operations must find somebody. */
    NOBODY_ON_CALL,
    /** Every page so far has failed: operations must find somebody. */
    PAGES_FAILED,
    /** The emergency task of a case wants a person. */
    EMERGENCY_TASK
}
