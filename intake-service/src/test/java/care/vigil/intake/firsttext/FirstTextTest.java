package care.vigil.intake.firsttext;

import static org.assertj.core.api.Assertions.assertThat;

import care.vigil.events.Via;
import care.vigil.intake.firsttext.FirstText.Situation;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class FirstTextTest {

    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");

    @Test
    void aFirstMessageIsAnsweredAtOnce() {
        assertThat(decide(Via.SMS, true, false, false, null)).isEqualTo(FirstText.SENT);
        assertThat(decide(Via.APP, true, false, false, null)).isEqualTo(FirstText.SENT);
    }

    @Test
    void oneTextAnswersForTwoMinutesAndNotLonger() {
        assertThat(decide(Via.SMS, true, false, false, NOON.minusSeconds(119)))
                .isEqualTo(FirstText.JUST_SENT);
        assertThat(decide(Via.SMS, true, false, false, NOON.minusSeconds(120)))
                .isEqualTo(FirstText.SENT);
    }

    @Test
    void anOpenCaseAnswersForItself() {
        assertThat(decide(Via.SMS, true, false, true, null)).isEqualTo(FirstText.CASE_OPEN);
    }

    @Test
    void aFlagForbidsItWhateverElseHolds() {
        assertThat(decide(Via.SMS, true, true, false, null)).isEqualTo(FirstText.FORBIDDEN);
        assertThat(decide(Via.SMS, true, true, true, null)).isEqualTo(FirstText.FORBIDDEN);
    }

    @Test
    void nobodyIsTextedWithoutANumberOrAfterACall() {
        assertThat(decide(Via.APP, false, false, false, null)).isEqualTo(FirstText.NO_NUMBER);
        assertThat(decide(Via.CALL, true, false, false, null)).isEqualTo(FirstText.SAID_BY_VOICE);
    }

    private static FirstText decide(
            Via via, boolean hasNumber, boolean forbidden, boolean caseOpen, Instant last) {
        var situation = new Situation(via, hasNumber, forbidden, caseOpen, last, NOON);
        return FirstText.decide(situation, Duration.ofMinutes(2));
    }
}
