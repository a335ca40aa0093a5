package care.vigil.events;

/**
 * Who answered a call to the patient, as the owner says who made it. Whether the patient themself
 * was reached is a word of its own: {@link AcknowledgementEvent.ContactMade}.
 */
public enum CallAnsweredBy {
    SOMEBODY_ELSE,
    MACHINE,
    NOBODY
}
