package care.vigil.escalation.machine;

import static care.vigil.escalation.machine.Story.ANA;
import static care.vigil.escalation.machine.Story.BO;
import static care.vigil.escalation.machine.Story.SU;
import static care.vigil.escalation.machine.Story.opened;
import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import care.vigil.escalation.machine.Escalation.Held;
import care.vigil.events.OwnerNews;
import care.vigil.events.PageReason;
import care.vigil.events.PatientTextTemplate;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class DangerTest {

    /** Half a minute after the supervisor, and half a minute before primary and backup. */
    private static final Duration IN_THE_LOOP = ofMinutes(11).plusSeconds(30);

    @Test
    void wordsOfDangerAskPrimaryAndBackupAtOnce() {
        assertThat(new Story().danger(true).requested().asked()).containsExactly(ANA, BO);
    }

    @Test
    void wordsOfDangerInALaterMessageAskPrimaryAndBackupNow() {
        var story = opened().until(ofMinutes(1)).danger(true).writes();
        assertThat(story.asked()).containsExactly(ANA, BO);
        assertThat(story.until(ofMinutes(4)).asked()).doesNotContain(SU);
        assertThat(story.until(ofMinutes(7)).asked()).contains(SU);
    }

    @Test
    void wordsOfDangerInTheLoopAskPrimaryAndBackupNow() {
        assertThat(inTheLoop().writes().asked()).isEmpty();
        assertThat(inTheLoop().danger(true).writes().asked()).containsExactly(ANA, BO);
    }

    @Test
    void tenMessagesInAMinuteAreOneRoundAndTheNextAMinuteLater() {
        var story = inTheLoop().danger(true).writes();
        for (int n = 1; n <= 9; n++) {
            assertThat(story.until(IN_THE_LOOP.plusSeconds(n)).writes().asked()).isEmpty();
        }
        assertThat(story.until(IN_THE_LOOP.plusSeconds(59)).asked()).isEmpty();
        assertThat(story.until(IN_THE_LOOP.plusSeconds(60)).asked()).containsExactly(ANA, BO);
    }

    @Test
    void whoIsStillBeingRungIsAskedAgainWhenTheMinuteIsOver() {
        var story = opened().until(ofSeconds(20)).danger(true).writes();
        assertThat(story.asked()).containsExactly(BO);
        assertThat(story.until(ofSeconds(59)).asked()).isEmpty();
        assertThat(story.until(ofSeconds(60)).asked()).containsExactly(ANA);
    }

    @Test
    void whoDeclinedIsNotAskedAgainForThemBeforeTheLoop() {
        var story = opened().declines(ANA).until(ofSeconds(90)).danger(true).writes();
        assertThat(story.asked()).containsExactly(BO);
        assertThat(story.events(SearchEvent.PassedOver.class)).isEmpty();
        var loop = opened().until(ofMinutes(9)).declines(ANA).until(IN_THE_LOOP);
        assertThat(loop.danger(true).writes().asked()).containsExactly(ANA, BO);
    }

    @Test
    void repeatedWordsOfDangerPostponeNobodysTurn() {
        var story = opened().until(ofMinutes(1)).danger(true).writes();
        story.until(ofSeconds(115)).writes().writes();
        assertThat(story.asked()).isEmpty();
        assertThat(story.until(ofMinutes(2)).asked()).containsExactly(ANA, BO);
    }

    @Test
    void calmWordsAfterwardsLowerNothing() {
        var story = new Story().danger(true).requested().danger(false).writes();
        assertThat(story.file().danger()).isTrue();
        assertThat(story.until(ofMinutes(2)).asked()).contains(ANA, BO);
    }

    @Test
    void whoHasTheCaseIsToldAndPagedWithTheBackupAtOnce() {
        for (var reached : new boolean[] {false, true}) {
            var story = opened().accepts(ANA);
            if (reached) {
                story.reached(ANA);
            }
            story.until(ofMinutes(1)).danger(true).writes();
            assertThat(story.news()).containsExactly(OwnerNews.NEW_MESSAGE);
            assertThat(story.asked(PageReason.UNREAD_MESSAGE)).containsExactly(ANA, BO);
            assertThat(story.now()).isInstanceOf(Held.class);
            assertThat(story.reads(ANA).until(ofMinutes(4)).asked()).isEmpty();
        }
    }

    @Test
    void whoIsAskedToReadAMessageAlreadyIsAskedAgainAndTheBackupComesNow() {
        var story = opened().accepts(ANA).reached(ANA).until(ofMinutes(5)).writes();
        assertThat(story.until(ofMinutes(9)).asked()).containsExactly(ANA);
        story.until(ofMinutes(9).plusSeconds(30)).danger(true).writes();
        assertThat(story.asked(PageReason.UNREAD_MESSAGE)).containsExactly(BO);
        assertThat(story.until(ofMinutes(10)).asked()).containsExactly(ANA);
    }

    @Test
    void wordsOfDangerAreAnsweredWhereTheyArriveAndNotOnceMoreByTheCase() {
        var story = opened().handedOver(ANA).until(ofMinutes(3)).danger(true).writes();
        assertThat(story.told()).isEmpty();
        assertThat(story.asked()).containsExactly(ANA, BO);
        for (var held : List.of(opened().accepts(ANA), opened().accepts(ANA).reached(ANA))) {
            assertThat(held.until(ofMinutes(5)).danger(true).writes().told()).isEmpty();
            assertThat(held.asked(PageReason.UNREAD_MESSAGE)).containsExactly(ANA, BO);
        }
    }

    @Test
    void otherWordsAreAnsweredAtMostEveryTwoMinutes() {
        var story = opened().handedOver(ANA).until(ofSeconds(10)).writes();
        assertThat(story.told()).isEmpty();
        story.until(ofSeconds(121)).writes();
        assertThat(story.told()).containsExactly(PatientTextTemplate.CONTACTING);
        assertThat(story.writes().told()).isEmpty();
    }

    @Test
    void beforeAnyPageLeftTheTruthIsThatTheMessageArrived() {
        assertThat(opened().until(ofMinutes(3)).writes().told())
                .containsExactly(PatientTextTemplate.RECEIVED);
    }

    private static Story inTheLoop() {
        return opened().until(IN_THE_LOOP);
    }
}
