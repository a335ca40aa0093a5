package care.vigil.escalation.machine;

/** Who answered when the owner called the patient; only they can know. */
public enum Answered {
    /** That is contact. */
    PATIENT,
    SOMEBODY_ELSE,
    MACHINE,
    NOBODY
}
