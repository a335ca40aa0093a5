package care.vigil.intake.patient;

import java.util.Locale;

/** The six steps of a crisis plan, in the order in which a patient works through them. */
public enum PlanStep {
    /** What tells the patient that a crisis may be coming. */
    WARNING_SIGNS(1),
    /** What the patient can do alone. */
    COPING_ALONE(2),
    /** People and places that distract, without telling anybody. */
    DISTRACTION(3),
    /** People to ask for help. */
    PEOPLE_TO_ASK(4),
    /** Professionals, the crisis line, the nearest emergency department. */
    PROFESSIONALS(5),
    /** Making the surroundings safe. */
    SAFE_SURROUNDINGS(6);

    private final int number;

    PlanStep(int number) {
        this.number = number;
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
