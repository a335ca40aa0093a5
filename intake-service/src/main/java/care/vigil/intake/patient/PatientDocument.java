package care.vigil.intake.patient;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * A patient as a program's document enrols them.
 *
 * @param handle names the patient within the document; never shown to anybody outside
 * @param phones E.164; another patient may have the same one
 * @param accounts ids in the program's own app
 * @param languages what they read, best first (ISO 639-1)
 * @param country ISO 3166-1 alpha-2; null when unknown, and then no emergency number is guessed
 * @param location null when none is on file
 * @param guardian null unless there is one
 * @param crisisPlan null when there is none yet
 */
public record PatientDocument(
        String handle,
        String name,
        List<String> phones,
        List<String> accounts,
        List<String> languages,
        String country,
        Location location,
        List<String> safetyFlags,
        Guardian guardian,
        Plan crisisPlan,
        List<EmergencyContact> emergencyContacts) {

    /** What a document leaves out is empty, not missing. */
    public PatientDocument {
        phones = orEmpty(phones);
        accounts = orEmpty(accounts);
        languages = orEmpty(languages);
        safetyFlags = orEmpty(safetyFlags);
        emergencyContacts = orEmpty(emergencyContacts);
    }

    /** Prints no personal data. */
    @Override
    public String toString() {
        return "PatientDocument[" + handle + "]";
    }

    /**
     * Where help would go.
     *
     * @param confirmedOn when the patient last said that it is right
     * @param dispatchLine the ten-digit line of the local emergency dispatch, for people to dial
     */
    public record Location(String address, LocalDate confirmedOn, String dispatchLine) {}

    /** Who decides with an under-age patient. */
    public record Guardian(String name, String relation, String phone) {}

    /**
     * A crisis plan in the patient's own words.
     *
     * @param keptAt where the patient keeps their copy
     * @param steps by {@link PlanStep#word()}
     */
    public record Plan(
            String author, LocalDate reviewedOn, String keptAt, Map<String, List<String>> steps) {}

    /**
     * Somebody to call for this patient.
     *
     * @param consentOn when the patient allowed it; null when they did not
     */
    public record EmergencyContact(
            String name, String relation, String phone, LocalDate consentOn) {}

    private static <T> List<T> orEmpty(List<T> list) {
        return list == null ? List.of() : List.copyOf(list);
    }
}
