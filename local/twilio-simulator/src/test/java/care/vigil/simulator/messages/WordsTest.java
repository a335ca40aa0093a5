package care.vigil.simulator.messages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Keywords and segments, the two things that the carrier reads a text for. */
class WordsTest {

    @ParameterizedTest
    @CsvSource({
        "stop,STOP",
        " End ,STOP",
        "QUIT,STOP",
        "OptOut,STOP",
        "yes,START",
        "UNSTOP,START",
        "help,HELP",
        "INFO,HELP"
    })
    void oneWordAloneIsAKeywordInAnyCase(String text, Keyword keyword) {
        assertThat(Keyword.in(text)).contains(keyword);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "STOP PLEASE", "STOP STOPALL", "stop.", "please help", "helpme"})
    void anythingElseIsNone(String text) {
        assertThat(Keyword.in(text)).isEmpty();
    }

    @Test
    void segmentsHold160CharactersOr70WhenOneOfThemIsUnusual() {
        assertThat(Segments.of("")).isEqualTo(1);
        assertThat(Segments.of("x".repeat(160))).isEqualTo(1);
        assertThat(Segments.of("x".repeat(161))).isEqualTo(2);
        assertThat(Segments.of("x".repeat(307))).isEqualTo(3);
        assertThat(Segments.of("€".repeat(81))).isEqualTo(2);
        assertThat(Segments.of("ñ".repeat(160))).isEqualTo(1);
        assertThat(Segments.of("á" + "x".repeat(69))).isEqualTo(1);
        assertThat(Segments.of("’" + "x".repeat(70))).isEqualTo(2);
    }
}
