package care.vigil.notification.patienttext;

import static org.assertj.core.api.Assertions.assertThat;

import care.vigil.events.PatientTextTemplate;
import care.vigil.notification.patienttext.StillTrue.Dropped;
import care.vigil.notification.patienttext.StillTrue.Newest;
import care.vigil.program.EmergencyNumbers;
import care.vigil.program.ProgramDocument;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class PatientTextTest {

    private static final Instant NOW = Instant.parse("2026-06-01T08:12:30Z");

    @Test
    void severalLanguagesStandOneBelowTheOther() {
        assertThat(
                        PatientWords.of(
                                program(), PatientTextTemplate.RECEIVED, List.of("es", "en"), "US"))
                .contains("Llame al 911 o 988.\n\nCall 911 or 988.");
    }

    @Test
    void aLanguageThatIsMissingFallsBackToTheFirstOfTheProgram() {
        assertThat(PatientWords.of(program(), PatientTextTemplate.RECEIVED, List.of("fr"), "US"))
                .contains("Call 911 or 988.");
    }

    @Test
    void aTextThatTheProgramDoesNotHaveIsNotInvented() {
        assertThat(PatientWords.of(program(), PatientTextTemplate.CLOSED, List.of("en"), "US"))
                .isEmpty();
    }

    @Test
    void aPatientElsewhereIsToldTheNumbersThatAreRightThere() {
        assertThat(PatientWords.of(program(), PatientTextTemplate.RECEIVED, List.of("en"), "GB"))
                .contains("Call 999 or 116 123.");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = "AU")
    void whereNoNumberIsKnownNoneIsGuessed(String country) {
        assertThat(
                        PatientWords.of(
                                program(),
                                PatientTextTemplate.RECEIVED,
                                List.of("es", "en"),
                                country))
                .contains(
                        "Llame al tel\u00e9fono local de emergencias o tel\u00e9fono local de crisis.\n\n"
                                + "Call your local emergency number or your local crisis line.");
    }

    @Test
    void whatIsNoLongerTrueIsDropped() {
        var contacting = PatientTextTemplate.CONTACTING;
        assertThat(StillTrue.check(contacting, 3, null, new Newest(4, -1), NOW))
                .contains(Dropped.SUPERSEDED);
        assertThat(StillTrue.check(contacting, 3, NOW.minusSeconds(1), new Newest(3, -1), NOW))
                .contains(Dropped.EXPIRED);
        assertThat(StillTrue.check(contacting, 3, NOW.plusSeconds(1), new Newest(3, -1), NOW))
                .isEmpty();
    }

    @Test
    void whatWasTakenBackIsDroppedUnlessItIsTrueAllTheSameOrWasSaidSince() {
        var contacting = PatientTextTemplate.CONTACTING;
        var newest =
                new Newest(
                        3,
                        -1,
                        5,
                        Set.of(PatientTextTemplate.RECEIVED, PatientTextTemplate.EMERGENCY));
        assertThat(StillTrue.check(contacting, 3, null, newest, NOW)).contains(Dropped.WITHDRAWN);
        assertThat(StillTrue.check(contacting, 5, null, newest, NOW)).isEmpty();
        assertThat(StillTrue.check(PatientTextTemplate.EMERGENCY, 3, null, newest, NOW)).isEmpty();
        assertThat(StillTrue.check(contacting, 2, null, newest, NOW)).contains(Dropped.SUPERSEDED);
    }

    @Test
    void emergencyNumbersAreNeverTooOldToHelp() {
        var longAgo = NOW.minus(Duration.ofHours(2));
        assertThat(
                        StillTrue.check(
                                PatientTextTemplate.EMERGENCY, 3, longAgo, new Newest(3, -1), NOW))
                .isEmpty();
        for (var first : List.of(PatientTextTemplate.RECEIVED, PatientTextTemplate.DANGER)) {
            assertThat(StillTrue.check(first, 0, longAgo, Newest.NONE, NOW)).isEmpty();
        }
    }

    @Test
    void theEmergencyTextGivesWayToAPersonOnly() {
        var emergency = PatientTextTemplate.EMERGENCY;
        assertThat(StillTrue.check(emergency, 3, null, new Newest(5, -1), NOW)).isEmpty();
        assertThat(StillTrue.check(emergency, 3, null, new Newest(5, 5), NOW))
                .contains(Dropped.SUPERSEDED);
        assertThat(StillTrue.saysThatAPersonActs(PatientTextTemplate.CLINICIAN_HAS_IT)).isTrue();
        assertThat(StillTrue.saysThatAPersonActs(PatientTextTemplate.STILL_TRYING)).isFalse();
    }

    private static ProgramDocument program() {
        return new ProgramDocument(
                "harbor",
                "Harbor",
                "Harbor",
                ZoneId.of("America/Chicago"),
                "US",
                "+13125550100",
                "+13125550101",
                List.of("en", "es"),
                new EmergencyNumbers("911", "988"),
                Duration.ofMinutes(10),
                Duration.ofMinutes(10),
                Duration.ofMinutes(2),
                Duration.ofSeconds(25),
                List.of(),
                List.of(),
                Map.of(
                        PatientTextTemplate.RECEIVED,
                        Map.of(
                                "en", "Call {emergency} or {crisis-line}.",
                                "es", "Llame al {emergency} o {crisis-line}.")),
                null,
                Map.of("GB", new EmergencyNumbers("999", "116 123")));
    }
}
