package care.vigil.intake.call;

import static org.assertj.core.api.Assertions.assertThat;

import care.vigil.events.CaseStanding;
import care.vigil.intake.support.Program;
import care.vigil.program.ProgramDocument;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class CallAnswerTest {

    private final ProgramDocument program = Program.invented().published(1).document();

    @ParameterizedTest
    @NullSource
    @EnumSource(CaseStanding.class)
    void aCallerHearsTheNumbersInEveryLanguageOfTheProgram(CaseStanding standing) {
        assertThat(CallAnswer.of(program, List.of(), "US", standing))
                .contains("<Say language=\"en-US\">", "<Say language=\"es-US\">")
                .contains("call 9 1 1 or go", "crisis line is 9 8 8", "llame al 9 1 1")
                .endsWith("<Hangup/></Response>");
    }

    @Test
    void theLanguageOfTheCallerComesFirst() {
        assertThat(CallAnswer.of(program, List.of("es"), "US", null))
                .containsSubsequence("<Say language=\"es-US\">", "<Say language=\"en-US\">");
        assertThat(CallAnswer.of(program, List.of("fr"), "US", null))
                .containsSubsequence("<Say language=\"en-US\">", "<Say language=\"es-US\">");
    }

    @Test
    void whatIsSaidIsWhereTheCaseStands() {
        assertThat(CallAnswer.of(program, List.of(), "US", CaseStanding.CLINICIAN_HAS_IT))
                .contains("A clinician has your request.", "Un profesional ya tiene");
        assertThat(CallAnswer.of(program, List.of(), "US", CaseStanding.STILL_TRYING))
                .contains("No clinician has it now", "Do not wait for us")
                .doesNotContain("has your request");
        assertThat(CallAnswer.of(program, List.of(), "US", null))
                .doesNotContain("clinician", "profesional");
    }

    @Test
    void everyStandingIsSaidInEveryLanguageInWordsOfItsOwn() {
        for (var language : CallWords.SPOKEN) {
            assertThat(CaseStanding.values())
                    .extracting(standing -> CallWords.standing(language, standing))
                    .doesNotContainNull()
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void nothingIsPromisedAndNobodyIsNamed() {
        var everything =
                Stream.concat(Stream.of(CaseStanding.values()), Stream.of((CaseStanding) null))
                        .map(standing -> CallAnswer.of(program, List.of(), "US", standing))
                        .toList();

        assertThat(everything + CallAnswer.received() + CallAnswer.notRecorded())
                .isNotBlank()
                .satisfies(all ->
                        assertThat(all.toLowerCase(Locale.ROOT))
                                .doesNotContain(
                                        "minute",
                                        "minuto",
                                        "therap",
                                        "terap",
                                        "on the way",
                                        "en camino",
                                        "test program"));
    }

    @Test
    void aCallerHearsTheNumbersOfWhereTheyAre() {
        assertThat(CallAnswer.of(program, List.of(), "GB", null))
                .contains("call 9 9 9 or go", "crisis line is 1 1 6 1 2 3.")
                .doesNotContain("9 1 1", "9 8 8");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = "CA")
    void whereNoNumberIsKnownNoneIsGuessed(String country) {
        assertThat(CallAnswer.of(program, List.of(), country, CaseStanding.CONTACTING))
                .contains("your local emergency number", "n\u00famero local de emergencias")
                .doesNotContain("9 1 1", "9 8 8", "9 9 9");
    }

    @Test
    void withoutAProgramNoNumberIsGuessed() {
        assertThat(CallAnswer.received() + CallAnswer.notRecorded())
                .contains("your local emergency number", "n\u00famero local de emergencias")
                .doesNotContain("9 1 1", "9 8 8");
    }

    @Test
    void aCallThatIsNotKeptIsNotCalledReceivedAndComesAgain() {
        assertThat(CallAnswer.notRecorded())
                .contains("not been recorded", "no qued\u00f3 registrada")
                .doesNotContain("has been received", "se recibi\u00f3")
                .endsWith("<Redirect method=\"POST\">/twilio/patient/voice</Redirect></Response>");
    }
}
