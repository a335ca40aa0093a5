package care.vigil.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What a patient can be told, each tied to a state of the case in which it is true. */
public enum PatientTextTemplate {
    /**
     * The message arrived. Says that it is automatic, and the emergency and crisis-line numbers.
     */
    RECEIVED,
    /**
     * The message arrived, and its words speak of danger to life: the emergency numbers come first.
     */
    DANGER,
    /** The carrier has accepted a page to a clinician. */
    CONTACTING,
    /** The carrier has accepted a page to the backup. */
    BACKUP_CONTACTED,
    /** No rung of the ladder has anybody on call. */
    NOBODY_ON_CALL,
    /** A clinician has acknowledged. */
    CLINICIAN_HAS_IT,
    /** The clinician did not report contact within the contact target. */
    CONTACT_MISSED,
    /** A clinician called and could not reach the patient. */
    TRIED_TO_CALL,
    /** Nobody acknowledged within the response-time target, or nobody is left to ask. */
    EMERGENCY,
    /**
     * Nobody has answered so far, or nobody has the case any more, or nobody has read what the
     * patient wrote since; people are being asked.
     */
    STILL_TRYING,
    /** A clinician closed the case. */
    CLOSED;

    /** The name in program documents and messages, such as {@code clinician-has-it}. */
    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Reads {@link #word()}; throws {@link IllegalArgumentException} for another word. */
    @JsonCreator
    public static PatientTextTemplate of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
