package care.vigil.events;

/** Why paging stopped. */
public enum StandDownReason {
    /** A clinician has the case. */
    ACKNOWLEDGED,
    /** A clinician closed the case. */
    CLOSED
}
