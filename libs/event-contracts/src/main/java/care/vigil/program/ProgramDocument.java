package care.vigil.program;

import care.vigil.events.PatientTextTemplate;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Everything a program decides for itself: numbers, targets, ladder, words, rotations. One YAML or
 * JSON document.
 *
 * @param slug the program's id in addresses and messages, lower case
 * @param shortName what a page says: no more than a clinician's lock screen may show
 * @param country ISO 3166-1 alpha-2, the country whose numbers {@code emergency} names
 * @param crisisNumber E.164, the number patients text and call
 * @param pagerNumber E.164, the number clinicians are paged from and answer to; never the crisis
 *     number
 * @param languages ISO 639-1, the first is the default
 * @param responseTimeTarget T0 to acknowledgement; the emergency prompt comes no later
 * @param contactTarget acknowledgement to contact made
 * @param repageEvery how often somebody who has not answered is paged again
 * @param callTimeout how long a page call rings
 * @param ladder rungs at absolute times from T0, first at zero
 * @param texts the words to patients by template and language
 * @param dangerWords phrases by language (ISO 639-1) that speak of danger to life, besides those
 *     that every installation knows; they only ever raise urgency; null when there are none
 * @param emergencyElsewhere the numbers for patients in other countries (ISO 3166-1 alpha-2); null
 *     when there are none
 */
public record ProgramDocument(
        String slug,
        String name,
        String shortName,
        ZoneId timeZone,
        String country,
        String crisisNumber,
        String pagerNumber,
        List<String> languages,
        EmergencyNumbers emergency,
        Duration responseTimeTarget,
        Duration contactTarget,
        Duration repageEvery,
        Duration callTimeout,
        List<Rung> ladder,
        List<Rotation> rotations,
        Map<PatientTextTemplate, Map<String, String>> texts,
        Map<String, List<String>> dangerWords,
        Map<String, EmergencyNumbers> emergencyElsewhere) {

    /** A program without danger words of its own and without patients elsewhere. */
    public ProgramDocument(
            String slug,
            String name,
            String shortName,
            ZoneId timeZone,
            String country,
            String crisisNumber,
            String pagerNumber,
            List<String> languages,
            EmergencyNumbers emergency,
            Duration responseTimeTarget,
            Duration contactTarget,
            Duration repageEvery,
            Duration callTimeout,
            List<Rung> ladder,
            List<Rotation> rotations,
            Map<PatientTextTemplate, Map<String, String>> texts) {
        this(
                slug,
                name,
                shortName,
                timeZone,
                country,
                crisisNumber,
                pagerNumber,
                languages,
                emergency,
                responseTimeTarget,
                contactTarget,
                repageEvery,
                callTimeout,
                ladder,
                rotations,
                texts,
                null,
                null);
    }

    /**
     * The numbers that are right in a country; empty where the program knows none, and then none is
     * guessed.
     *
     * @param where ISO 3166-1 alpha-2; null when it is not known where the patient is
     */
    public Optional<EmergencyNumbers> emergencyIn(String where) {
        if (where == null) {
            return Optional.empty();
        }
        return where.equals(country)
                ? Optional.ofNullable(emergency)
                : Optional.ofNullable(emergencyElsewhere).map(elsewhere -> elsewhere.get(where));
    }
}
