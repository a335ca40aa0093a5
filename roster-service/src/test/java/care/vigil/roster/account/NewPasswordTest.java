package care.vigil.roster.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NewPasswordTest {

    private static final String NOW = "what-it-is-now";

    @ParameterizedTest
    @ValueSource(strings = {"twelve chars", "дванадцять..", "three words in a row, and then some"})
    void twelveCharactersOfAnyKindAreEnough(String chosen) {
        assertThat(problem(chosen, chosen)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "eleven char", "😀😀😀😀😀😀😀😀😀😀😀"})
    void fewerAreNot(String chosen) {
        assertThat(problem(chosen, chosen).orElseThrow())
                .contains(chosen.codePointCount(0, chosen.length()) + " characters", "at least 12");
    }

    @Test
    void whatIsLongerThanIsLookedAtIsRefused() {
        assertThat(problem("a".repeat(64), "a".repeat(64))).isEmpty();
        assertThat(problem("a".repeat(65), "a".repeat(65)).orElseThrow()).contains("too long");
        assertThat(problem("é".repeat(33), "é".repeat(33)).orElseThrow()).contains("too long");
    }

    @Test
    void itIsNeitherTheOldOneNorTheName() {
        assertThat(problem(NOW, NOW).orElseThrow()).contains("is the one you have");
        assertThat(problem("Mara.Lindqvist", "Mara.Lindqvist").orElseThrow()).contains("your name");
    }

    @Test
    void itIsTypedTwiceAlike() {
        assertThat(problem("three words here", "three words hear").orElseThrow())
                .contains("Type the same one twice");
    }

    private static Optional<String> problem(String chosen, String again) {
        return NewPassword.problem("mara.lindqvist", NOW, chosen, again);
    }
}
