package care.vigil.escalation.machine;

/** How a case ended. */
public enum Disposition {
    /** The clinician spoke or wrote with the patient and a plan stands. */
    SAFE_WITH_PLAN(false),
    /** The patient was brought to, or is with, other care. */
    HANDED_TO_OTHER_CARE(false),
    /** Emergency services have the patient. */
    EMERGENCY_SERVICES(true),
    /** A message that asked for no help, such as a test or a wrong number. */
    NO_CRISIS(true);

    private final boolean possibleWithoutContact;

    Disposition(boolean possibleWithoutContact) {
        this.possibleWithoutContact = possibleWithoutContact;
    }

    /** Whether a supervisor may close with it although nobody reached the patient. */
    public boolean isPossibleWithoutContact() {
        return possibleWithoutContact;
    }
}
