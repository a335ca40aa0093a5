package care.vigil.events;

/** Why paging stopped. */
public enum StandDownReason {
    /** A clinician has the case. */
    ACKNOWLEDGED,
    /** A clinician closed the case. */
    CLOSED,
    /** Somebody has the emergency task. */
    TASK_CLAIMED,
    /** The outcome of the emergency task was recorded. */
    TASK_SETTLED,
    /** The owner has read what the patient wrote. */
    MESSAGE_READ
}
