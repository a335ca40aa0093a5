package care.vigil.intake.patient;

import care.vigil.intake.patient.PatientDocument.EmergencyContact;
import care.vigil.intake.patient.PatientDocument.Guardian;
import care.vigil.intake.patient.PatientDocument.Location;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Everything on file about a patient.
 *
 * @param country null when unknown
 * @param location null when none is on file
 * @param guardian null unless there is one
 * @param plan the newest crisis plan; null when there is none
 */
public record PatientFile(
        String name,
        List<String> languages,
        String country,
        Location location,
        Set<SafetyFlag> flags,
        Guardian guardian,
        Plan plan,
        List<EmergencyContact> contacts) {

    /** Names the languages, best first. */
    public String languageNames() {
        return String.join(
                ", ",
                languages.stream()
                        .map(code -> Locale.of(code).getDisplayLanguage(Locale.ENGLISH))
                        .toList());
    }

    /** The same for somebody who does not read the plan. */
    public PatientFile withoutPlan() {
        return new PatientFile(name, languages, country, location, flags, guardian, null, contacts);
    }

    /** Prints no personal data. */
    @Override
    public String toString() {
        return "PatientFile[…]";
    }

    /** A crisis plan in one of its versions; steps in their order, also those without words. */
    public record Plan(
            int version, String author, LocalDate reviewedOn, String keptAt, List<Step> steps) {}

    /** What a patient wrote for one step. */
    public record Step(PlanStep step, List<String> lines) {}
}
