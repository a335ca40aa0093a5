package care.vigil.intake.patient;

import java.util.Locale;

/** What could put a patient in danger if we ignored it; set at enrolment, with the patient. */
public enum SafetyFlag {
    /** Somebody else reads this phone: no text leaves by itself. */
    NO_AUTOMATIC_TEXTS("no automatic texts: somebody else may read this phone"),
    /** Nothing may be left on a voicemail. */
    NO_VOICEMAIL("leave no voicemail"),
    /** Written channels are preferred to a call. */
    PREFERS_TEXT("prefers text to a call"),
    /** Under age: the guardian rule of the program applies. */
    MINOR("minor");

    private final String meaning;

    SafetyFlag(String meaning) {
        this.meaning = meaning;
    }

    /** What it asks of whoever reaches out. */
    public String meaning() {
        return meaning;
    }

    /** The word in documents, such as {@code no-voicemail}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Reads {@link #word()}; throws {@link IllegalArgumentException} for another word. */
    public static SafetyFlag of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
