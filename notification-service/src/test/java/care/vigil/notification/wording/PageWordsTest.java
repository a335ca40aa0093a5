package care.vigil.notification.wording;

import static org.assertj.core.api.Assertions.assertThat;

import care.vigil.events.PageReason;
import care.vigil.notification.page.PageCode;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class PageWordsTest {

    private static final Instant T0 = Instant.parse("2026-06-01T08:12:30Z");
    private static final PageCode CODE = new PageCode("K7X4");

    @Test
    void saysWhatItIsAndHowToAnswerWithTheTimeOfTheProgram() {
        assertThat(words("Harbor", PageReason.CRISIS).sms())
                .isEqualTo(
                        "Harbor urgent on-call page K7X4, received 03:12 CDT. Reply 1 to accept, 2 if you cannot take it. Several pages? Add the code.")
                .hasSizeLessThan(160);
    }

    @ParameterizedTest
    @EnumSource(PageReason.class)
    void everyReasonFitsOneTextAndSaysItsAcceptanceInBothWays(PageReason reason) {
        var words = words("Harbor", reason);
        assertThat(words.sms()).hasSizeLessThanOrEqualTo(160).containsOnlyOnce("K7X4");
        var takes = words.sms().replaceAll(".*Reply 1 to (.*), 2 if.*", "$1");
        assertThat(words.instructions()).contains("Press 1 to " + takes + ".");
        assertThat(words.greeting()).startsWith("Harbor urgent on-call page.");
    }

    @Test
    void whatYesTakesOnIsSaid() {
        assertThat(words("Harbor", PageReason.EMERGENCY_TASK).instructions())
                .contains("Press 1 to take the emergency task.");
        assertThat(words("Harbor", PageReason.HAND_OVER).sms())
                .isEqualTo(
                        "Harbor urgent on-call page K7X4, received 03:12 CDT. A case is handed over. Reply 1 to take the case over, 2 if you cannot take it. Several pages? Add the code.");
    }

    @ParameterizedTest
    @EnumSource(PageReason.class)
    void theCodeIsTheOnlyWordOfItsShape(PageReason reason) {
        assertThat(codes(words("Harbor", reason).sms())).containsExactly("K7X4");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Ward B42A", "B42A", "Unit A2B4 North", "Harbor"})
    void aNameThatLooksLikeACodeLosesThatWord(String shortName) {
        assertThat(codes(words(shortName, PageReason.CRISIS).sms())).containsExactly("K7X4");
    }

    @Test
    void aCallSaysWhatItIsFirst() {
        assertThat(words("Harbor", PageReason.CRISIS).spoken())
                .startsWith("Harbor urgent on-call page. Code K 7 X 4.")
                .contains("Press 1 to accept", "Press 2", "Press 9");
    }

    private static PageWords words(String shortName, PageReason reason) {
        return new PageWords(shortName, CODE, reason, T0, ZoneId.of("America/Chicago"));
    }

    private static String[] codes(String text) {
        return Arrays.stream(text.split("[^A-Za-z0-9]+"))
                .filter(PageCode::hasShape)
                .toArray(String[]::new);
    }
}
