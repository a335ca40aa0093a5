package care.vigil.escalation.machine;

import static care.vigil.escalation.machine.AfterCare.Kind.CARING_FOLLOW_UP;
import static care.vigil.escalation.machine.AfterCare.Kind.NEXT_SESSION_NOTE;
import static care.vigil.escalation.machine.Story.ANA;
import static care.vigil.escalation.machine.Story.BO;
import static care.vigil.escalation.machine.Story.OPS;
import static care.vigil.escalation.machine.Story.SU;
import static care.vigil.escalation.machine.Story.T0;
import static care.vigil.escalation.machine.Story.opened;
import static java.time.Duration.ofDays;
import static java.time.Duration.ofHours;
import static java.time.Duration.ofMinutes;
import static org.assertj.core.api.Assertions.assertThat;

import care.vigil.escalation.machine.Decision.Refusal;
import care.vigil.escalation.machine.Escalation.Closed;
import care.vigil.escalation.machine.Escalation.Open;
import care.vigil.escalation.machine.RequestEvent.CaseClosed;
import care.vigil.escalation.machine.RequestEvent.WordsOpened;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AfterCareTest {

    @Test
    void aCloseOwesTheFollowUpWithinADayAndTheNoteForTheNextSessionWithinTwo() {
        var story = closed(ANA);
        var at = T0.plus(ofMinutes(5));
        assertThat(owed(story))
                .containsExactly(
                        new AfterCare(CARING_FOLLOW_UP, ANA, at.plus(ofDays(1)), null, null),
                        new AfterCare(NEXT_SESSION_NOTE, ANA, at.plus(ofDays(2)), null, null));
        assertThat(story.events(CaseClosed.class).getFirst().care()).isEqualTo(owed(story));
    }

    @Test
    void itIsOwedByWhomeverWasNamedToFollowUp() {
        assertThat(owed(closed(BO))).extracting(AfterCare::owner).containsExactly(BO, BO);
    }

    @Test
    void onlySomebodyWhoCouldHaveHadTheCaseFollowsUp() {
        var story = opened().accepts(ANA).reached(ANA);
        story.ask(
                new Command.Close(
                        story.at(),
                        ANA,
                        Disposition.SAFE_WITH_PLAN,
                        new UUID(3, 3),
                        OPS,
                        story.roster()));
        assertThat(story.refusal()).isEqualTo(Refusal.NOBODY_TO_OFFER_IT_TO);
    }

    @Test
    void withoutACrisisNothingIsOwed() {
        assertThat(owed(opened().closes(SU, Disposition.NO_CRISIS))).isEmpty();
    }

    @Test
    void whoOwesItSaysThatItIsDoneAndWhenAndTheOtherStaysOwed() {
        var story = closed(BO).cares(BO, CARING_FOLLOW_UP);
        var done = owed(story).getFirst();
        assertThat(done.isOwed()).isFalse();
        assertThat(done.doneAt()).isEqualTo(story.at());
        assertThat(done.doneBy()).isEqualTo(BO);
        assertThat(owed(story).getLast().isOwed()).isTrue();
        assertThat(story.cares(BO, CARING_FOLLOW_UP).refusal()).isEqualTo(Refusal.KNOWN_ALREADY);
    }

    @Test
    void aSupervisorMayRecordItForThemAndNobodyElse() {
        assertThat(closed(BO).cares(ANA, CARING_FOLLOW_UP).refusal())
                .isEqualTo(Refusal.NOT_ALLOWED);
        var story = closed(BO).cares(SU, NEXT_SESSION_NOTE);
        assertThat(owed(story).getLast().doneBy()).isEqualTo(SU);
    }

    @Test
    void aCaseFromBeforeThatWasKeptOwesNothing() {
        var closed = (Closed) closed(ANA).now();
        var old =
                new Closed(
                        closed.file(),
                        closed.owner(),
                        closed.at(),
                        closed.disposition(),
                        closed.followUp(),
                        null);
        assertThat(old.care()).isEmpty();
    }

    @Test
    void readingLeavesEveryDeadlineWhereItWas() {
        var story = opened().accepts(ANA).reached(ANA).until(ofHours(3));
        var before = (Open) story.now();
        story.ask(new Command.OpenWords(story.at(), SU, new UUID(3, 3)));
        assertThat(story.events(WordsOpened.class)).hasSize(1);
        assertThat(story.now()).isEqualTo(before);
    }

    private static Story closed(UUID followUp) {
        var story = opened().accepts(ANA).reached(ANA).until(ofMinutes(5));
        return story.ask(
                new Command.Close(
                        story.at(),
                        ANA,
                        Disposition.SAFE_WITH_PLAN,
                        new UUID(3, 3),
                        followUp,
                        story.roster()));
    }

    private static List<AfterCare> owed(Story story) {
        return ((Closed) story.now()).care();
    }
}
