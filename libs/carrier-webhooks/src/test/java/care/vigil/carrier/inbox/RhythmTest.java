package care.vigil.carrier.inbox;

import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import care.vigil.carrier.FormParameters;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class RhythmTest {

    private static final Instant NOON = Instant.parse("2026-06-01T12:00:00.700Z");
    private final Rhythm rhythm = new Rhythm(ofSeconds(10), ofSeconds(30), ofSeconds(3));

    @Test
    void itLooksMoreOftenWhileSomebodyWaitsAndSoonWhereSomethingWasLeft() {
        assertThat(rhythm.afterLook(true, false)).isEqualTo(ofSeconds(10));
        assertThat(rhythm.afterLook(false, false)).isEqualTo(ofSeconds(30));
        assertThat(rhythm.afterLook(false, true)).isEqualTo(ofSeconds(3));
    }

    @Test
    void aCarrierThatIsAwayIsAskedLessOftenButNeverGivenUp() {
        assertThat(rhythm.afterFailures(1)).isEqualTo(ofSeconds(20));
        assertThat(rhythm.afterFailures(1_000_000)).isEqualTo(ofSeconds(80));
    }

    @Test
    void aLookGoesBackBehindTheLastOneButNotBehindTheBeginning() {
        var begun = NOON.minusSeconds(90);
        var mark = new Mark("+13125550100", begun, NOON);
        assertThat(mark.from(ofMinutes(1))).isEqualTo("2026-06-01T11:59:00Z");
        assertThat(mark.from(ofMinutes(10))).isAfter(begun.minusSeconds(6)).isBefore(begun);
    }

    @Test
    void aTextThatTheCarrierTookSecondsBeforeTheBeginningByASlowerClockIsTaken() {
        var mark = new Mark("+13125550100", NOON, NOON);
        var byItsClock = NOON.minusSeconds(4);
        assertThat(mark.from(ofMinutes(1))).isBeforeOrEqualTo(byItsClock);
    }

    @Test
    void onlyATextAroundNowIsLeftToItsWebhook() {
        assertThat(sent(NOON).isYoung(NOON, ofSeconds(3))).isTrue();
        assertThat(sent(NOON.plusSeconds(2)).isYoung(NOON, ofSeconds(3))).isTrue();
        assertThat(sent(NOON.minusSeconds(4)).isYoung(NOON, ofSeconds(3))).isFalse();
        assertThat(sent(NOON.plusSeconds(60)).isYoung(NOON, ofSeconds(3))).isFalse();
    }

    @Test
    void aListedTextReadsLikeItsWebhook() {
        var form =
                FormParameters.parse(
                        new ListedText("SM1", "+13125550199", "+13125550100", "a & b = ñ 🌧", NOON)
                                .asForm());
        assertThat(form.text("MessageSid")).isEqualTo("SM1");
        assertThat(form.text("From")).isEqualTo("+13125550199");
        assertThat(form.text("To")).isEqualTo("+13125550100");
        assertThat(form.text("Body")).isEqualTo("a & b = ñ 🌧");
    }

    private static ListedText sent(Instant at) {
        return new ListedText("SM1", "+13125550199", "+13125550100", "words", at);
    }
}
