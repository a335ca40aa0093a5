package care.vigil.intake.firsttext;

import static org.assertj.core.api.Assertions.assertThat;

import care.vigil.events.Via;
import care.vigil.intake.firsttext.FirstText.Answers;
import care.vigil.intake.firsttext.FirstText.Situation;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class FirstTextTest {

    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");
    private static final Situation TEXT =
            new Situation(Via.SMS, true, false, false, false, Answers.NONE, NOON);

    @Test
    void aFirstMessageIsAnsweredAtOnce() {
        assertThat(decide(TEXT)).isEqualTo(FirstText.SENT);
        assertThat(decide(by(TEXT, Via.APP))).isEqualTo(FirstText.SENT);
    }

    @Test
    void oneTextAnswersForTwoMinutesAndNotLonger() {
        assertThat(decide(answered(TEXT, NOON.minusSeconds(119), 0)))
                .isEqualTo(FirstText.JUST_SENT);
        assertThat(decide(answered(TEXT, NOON.minusSeconds(120), 0))).isEqualTo(FirstText.SENT);
    }

    @Test
    void anOpenCaseAnswersForItself() {
        assertThat(decide(open(TEXT))).isEqualTo(FirstText.CASE_OPEN);
    }

    @Test
    void dangerIsAnsweredFromHereAlsoWhenACaseIsOpenAndRightAfterAnotherAnswer() {
        assertThat(decide(danger(TEXT))).isEqualTo(FirstText.SENT);
        assertThat(decide(danger(open(TEXT)))).isEqualTo(FirstText.SENT);
        assertThat(decide(danger(answered(TEXT, NOON, 1)))).isEqualTo(FirstText.SENT);
        assertThat(decide(danger(answered(open(TEXT), NOON, 5)))).isEqualTo(FirstText.SENT);
    }

    @Test
    void theSameWordsAreNotAnsweredFromTheirSeventhTimeOnWhileAMachineMayBeAnsweringUs() {
        var lately = NOON.minusSeconds(599);
        assertThat(decide(answered(TEXT, lately, 5))).isEqualTo(FirstText.SENT);
        assertThat(decide(answered(TEXT, lately, 6))).isEqualTo(FirstText.ENOUGH);
        assertThat(decide(answered(TEXT, NOON.minusSeconds(600), 6))).isEqualTo(FirstText.SENT);
    }

    @Test
    void whoRepeatsWordsOfDangerIsAnsweredAfterTwoMinutesAtTheLatest() {
        var justNow = NOON.minusSeconds(119);
        assertThat(decide(danger(answered(TEXT, justNow, 5)))).isEqualTo(FirstText.SENT);
        assertThat(decide(danger(answered(TEXT, justNow, 6)))).isEqualTo(FirstText.ENOUGH);
        var before = NOON.minusSeconds(120);
        assertThat(decide(danger(answered(TEXT, before, 99)))).isEqualTo(FirstText.SENT);
        assertThat(decide(danger(answered(open(TEXT), before, 99)))).isEqualTo(FirstText.SENT);
    }

    @Test
    void aFlagForbidsItWhateverElseHolds() {
        for (var situation : new Situation[] {TEXT, open(TEXT), danger(TEXT), danger(open(TEXT))}) {
            assertThat(decide(forbidden(situation))).isEqualTo(FirstText.FORBIDDEN);
        }
    }

    @Test
    void nobodyIsTextedWithoutANumberOrAfterACall() {
        var withoutNumber = new Situation(Via.APP, false, false, false, true, Answers.NONE, NOON);
        assertThat(decide(withoutNumber)).isEqualTo(FirstText.NO_NUMBER);
        assertThat(decide(by(TEXT, Via.CALL))).isEqualTo(FirstText.SAID_BY_VOICE);
    }

    private static FirstText decide(Situation situation) {
        return FirstText.decide(situation, Duration.ofMinutes(2));
    }

    private static Situation by(Situation s, Via via) {
        return new Situation(
                via, s.hasNumber(), s.forbidden(), s.caseOpen(), s.danger(), s.answers(), s.now());
    }

    private static Situation open(Situation s) {
        return new Situation(
                s.via(), s.hasNumber(), s.forbidden(), true, s.danger(), s.answers(), s.now());
    }

    private static Situation danger(Situation s) {
        return new Situation(
                s.via(), s.hasNumber(), s.forbidden(), s.caseOpen(), true, s.answers(), s.now());
    }

    private static Situation forbidden(Situation s) {
        return new Situation(
                s.via(), s.hasNumber(), true, s.caseOpen(), s.danger(), s.answers(), s.now());
    }

    private static Situation answered(Situation s, Instant last, int sameWords) {
        return new Situation(
                s.via(),
                s.hasNumber(),
                s.forbidden(),
                s.caseOpen(),
                s.danger(),
                new Answers(last, sameWords),
                s.now());
    }
}
