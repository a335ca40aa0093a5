package care.vigil.events;

/** What a page is about; a stand-down ends the pages of one subject, or of all. */
public enum PageSubject {
    /** Who has the patient. */
    CASE,
    /** Who has the emergency task of the case. */
    EMERGENCY_TASK,
    /** A message of the patient that nobody has read. */
    MESSAGE,
    /** All of them; only in stand-downs. */
    EVERYTHING
}
