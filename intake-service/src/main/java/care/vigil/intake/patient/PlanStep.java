package care.vigil.intake.patient;

import java.util.Locale;

/** The six steps of a crisis plan, in the order in which a patient works through them. */
public enum PlanStep {
    /** What tells the patient that a crisis may be coming. */
    WARNING_SIGNS(1, "Warning signs"),
    /** What the patient can do alone. */
    COPING_ALONE(2, "What I can do alone"),
    /** People and places that distract, without telling anybody. */
    DISTRACTION(3, "People and places that distract"),
    /** People to ask for help. */
    PEOPLE_TO_ASK(4, "People to ask for help"),
    /** Professionals, the crisis line, the nearest emergency department. */
    PROFESSIONALS(5, "Professionals and crisis lines"),
    /** Making the surroundings safe. */
    SAFE_SURROUNDINGS(6, "Making the surroundings safe");

    private final int number;
    private final String title;

    PlanStep(int number, String title) {
        this.number = number;
        this.title = title;
    }

    /** What stands over the step. */
    public String title() {
        return title;
    }

    /** From 1 to 6. */
    public int number() {
        return number;
    }

    /** The word in documents, such as {@code warning-signs}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Reads {@link #word()}; throws {@link IllegalArgumentException} for another word. */
    public static PlanStep of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
