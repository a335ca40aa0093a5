package care.vigil.events;

/** What the owner of a case is told without being asked anything. */
public enum OwnerNews {
    /** The patient wrote again; never the words. */
    NEW_MESSAGE,
    /** Half of the contact target has passed: how to say that contact was made. */
    CONTACT_DUE,
    /** Their shift ends: the case must be handed over and accepted. */
    SHIFT_ENDS,
    /** Another clinician has accepted the case that they passed on or handed over. */
    TAKEN_OVER,
    /** The colleague to whom they offered the case cannot take it: they still have it. */
    NOT_TAKEN
}
