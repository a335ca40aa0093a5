package care.vigil.notification.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageCodeTest {

    @Test
    void everyCodeStartsWithALetterAndHasADigitAndNothingThatIsMistakenForAnother() {
        var random = new Random(7);
        for (int draw = 0; draw < 10_000; draw++) {
            var code = PageCode.draw(random, PageCode.USUAL_LENGTH).text();
            assertThat(code).matches("[A-Z][A-Z0-9]{3}").containsPattern("[0-9]");
            assertThat(code).doesNotContainPattern("[0O1I5S]");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ABCD", "2ABC", "AB2", "k7x4", "A0C2", "ACS2", "", "03:12", "page"})
    void nothingElseIsACode(String word) {
        assertThat(PageCode.hasShape(word)).isFalse();
        assertThatThrownBy(() -> new PageCode(word)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aVoiceSaysOneSignAtATime() {
        assertThat(new PageCode("K7X4").spoken()).isEqualTo("K 7 X 4");
    }
}
