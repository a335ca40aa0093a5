package care.vigil.escalation.machine;

import static care.vigil.escalation.machine.Story.ANA;
import static care.vigil.escalation.machine.Story.BO;
import static care.vigil.escalation.machine.Story.EVE;
import static care.vigil.escalation.machine.Story.OPS;
import static care.vigil.escalation.machine.Story.SU;
import static care.vigil.escalation.machine.Story.T0;
import static care.vigil.escalation.machine.Story.opened;
import static java.time.Duration.ZERO;
import static java.time.Duration.ofDays;
import static java.time.Duration.ofHours;
import static java.time.Duration.ofMillis;
import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import care.vigil.escalation.machine.Decision.Refusal;
import care.vigil.escalation.machine.Escalation.Looping;
import care.vigil.escalation.machine.Escalation.Open;
import care.vigil.escalation.machine.Escalation.Paging;
import care.vigil.escalation.machine.RequestEvent.CaseOpened;
import care.vigil.escalation.machine.SearchEvent.EmergencyPrompted.Cause;
import care.vigil.escalation.machine.SearchEvent.NobodyOnCall;
import care.vigil.escalation.machine.SearchEvent.Paged;
import care.vigil.events.PageReason;
import care.vigil.events.Role;
import java.util.List;
import org.junit.jupiter.api.Test;

class LadderTest {

    @Test
    void theCaseOpensAndPagesThePrimaryInOneDecision() {
        var story = opened();
        assertThat(story.now()).isInstanceOf(Paging.class);
        assertThat(story.events()).hasExactlyElementsOfTypes(CaseOpened.class, Paged.class);
        assertThat(story.asked()).containsExactly(ANA);
    }

    @Test
    void whoIsToBeAskedAtT0IsAskedWithTheOpeningThoughTheClockHasSteppedBack() {
        var story = new Story().requestedAt(ofSeconds(-3));
        assertThat(story.events()).hasExactlyElementsOfTypes(CaseOpened.class, Paged.class);
        assertThat(story.asked()).containsExactly(ANA);
    }

    @Test
    void everyRungComesAtItsAbsoluteTime() {
        var story = opened();
        assertThat(story.until(ofMinutes(4).minusMillis(1)).asked()).containsOnly(ANA);
        assertThat(story.until(ofMinutes(4)).asked()).contains(BO);
        assertThat(story.until(ofMinutes(7).minusMillis(1)).asked()).doesNotContain(SU);
        assertThat(story.until(ofMinutes(7)).asked()).contains(SU);
    }

    @Test
    void whoHasNotAnsweredIsAskedAgainOnEveryRungReached() {
        var story = opened();
        story.until(ofMinutes(9));
        var rounds =
                story.events(Paged.class).stream()
                        .map(paged ->
                                paged.clinicianId().getLeastSignificantBits()
                                        + "@"
                                        + java.time.Duration.between(T0, paged.at()).toMinutes()
                                        + " round "
                                        + paged.round());
        assertThat(rounds)
                .containsExactly(
                        "1@2 round 2",
                        "1@4 round 3",
                        "2@4 round 1",
                        "1@6 round 4",
                        "2@6 round 2",
                        "3@7 round 1",
                        "1@8 round 5",
                        "2@8 round 3",
                        "3@9 round 2");
    }

    @Test
    void askingAgainKeepsThePageAndItsCode() {
        var story = opened();
        var first = story.pageOf(ANA);
        story.until(ofMinutes(2));
        assertThat(story.events(Paged.class).getFirst().pageId()).isEqualTo(first);
    }

    @Test
    void anEmptyRungIsSkippedAtOnceAndOperationsArePaged() {
        var story = new Story().nobodyOnCall(Role.PRIMARY).requested();
        assertThat(story.asked()).containsExactly(OPS, BO);
        assertThat(story.events(Paged.class).getFirst().reason())
                .isEqualTo(PageReason.NOBODY_ON_CALL);
        assertThat(story.events(NobodyOnCall.class)).hasSize(1);
        assertThat(story.now()).isInstanceOf(Paging.class);
    }

    @Test
    void operationsAreAskedAgainUntilSomebodyHasTheCase() {
        var story = new Story().nobodyOnCall(Role.PRIMARY).requested();
        assertThat(story.until(ofMinutes(2)).asked()).containsExactlyInAnyOrder(OPS, BO);
        assertThat(story.accepts(BO).until(ofMinutes(9)).asked()).isEmpty();
    }

    @Test
    void operationsWhoFindNobodyAreHeardAndAskedOn() {
        var story = new Story().nobodyOnCall(Role.PRIMARY).requested();
        story.declines(OPS, PageReason.NOBODY_ON_CALL);
        assertThat(story.events(SearchEvent.PageDeclined.class)).hasSize(1);
        assertThat(story.until(ofMinutes(2)).asked()).contains(OPS);
        assertThat(story.accepts(BO).declines(OPS, PageReason.NOBODY_ON_CALL).refusal())
                .isEqualTo(Refusal.ANOTHER_HAS_IT);
    }

    @Test
    void theNextRungComesNowWhenThePageBeforeItFailed() {
        var story = opened();
        story.until(ofSeconds(30)).fails(ANA);
        assertThat(story.asked()).containsExactly(BO);
        assertThat(story.until(ofMinutes(4)).asked()).doesNotContain(SU).contains(ANA, BO);
    }

    @Test
    void aRungThatCameEarlyDoesNotComeAgainAtItsTime() {
        var story = opened().until(ofSeconds(30)).fails(ANA);
        story.until(ofMinutes(4));
        assertThat(story.events(Paged.class).stream().filter(p -> p.clinicianId().equals(BO)))
                .extracting(Paged::at)
                .containsExactly(T0.plus(ofSeconds(150)));
    }

    @Test
    void theFailureOfAnEarlierRungHurriesNobodyOnceALaterOneIsAsked() {
        var story = opened().until(ofMinutes(5)).fails(ANA);
        assertThat(story.asked()).isEmpty();
        assertThat(story.prompts()).isEmpty();
    }

    @Test
    void nobodyLeftToAskBringsThePromptAtOnce() {
        var story = opened();
        story.fails(ANA).fails(BO).fails(SU);
        assertThat(story.prompts()).containsExactly(Cause.NOBODY_LEFT);
        assertThat(story.asked()).containsExactly(OPS);
        assertThat(story.events(Paged.class).getFirst().reason())
                .isEqualTo(PageReason.PAGES_FAILED);
        assertThat(story.now()).isInstanceOf(Looping.class);
    }

    @Test
    void nobodyOnCallAtAllBringsThePromptAtOnceAndTheEmergencyTextAtTheTarget() {
        var story = new Story().nobodyOnCallAtAll().requested();
        assertThat(story.prompts()).containsExactly(Cause.NOBODY_ON_CALL);
        assertThat(story.until(ofMinutes(10)).prompts()).containsExactly(Cause.TARGET_REACHED);
        assertThat(story.now()).isInstanceOf(Looping.class);
    }

    @Test
    void aRosterFilledLaterIsFoundByTheLoop() {
        var story = new Story().nobodyOnCallAtAll().requested();
        story.onCall(Role.BACKUP, BO);
        assertThat(story.until(ofMinutes(2)).asked()).containsExactly(BO);
    }

    @Test
    void thePromptComesAtTheTargetAndPagingGoesOn() {
        var story = opened();
        assertThat(story.until(ofMinutes(10).minusMillis(1)).prompts()).isEmpty();
        assertThat(story.until(ofMinutes(10)).prompts()).containsExactly(Cause.TARGET_REACHED);
        assertThat(story.until(ofMinutes(12)).asked()).containsExactlyInAnyOrder(ANA, BO, SU);
        assertThat(story.until(ofHours(50)).asked()).hasSizeGreaterThan(4000);
    }

    @Test
    void whoDeclinedIsAskedAgainOnlyInTheLoop() {
        var story = opened().declines(ANA);
        assertThat(story.asked()).containsExactly(BO);
        assertThat(story.until(ofMinutes(10)).asked()).doesNotContain(ANA).contains(BO, SU);
        assertThat(story.until(ofMinutes(12)).asked()).contains(ANA);
    }

    @Test
    void aFailureInTheLoopHurriesNobody() {
        var story = opened().until(ofMinutes(10));
        var due = ((Open) story.now()).nextDue();
        story.fails(ANA).fails(BO).fails(SU);
        assertThat(story.asked()).isEmpty();
        assertThat(((Open) story.now()).nextDue()).isEqualTo(due);
    }

    @Test
    void eachPageResolvesAtItsOwnInstant() {
        var story = new Story().handsOver(Role.PRIMARY, ANA, ofMinutes(1), EVE).requested();
        assertThat(story.asked()).containsExactly(ANA);
        assertThat(story.until(ofMinutes(3)).asked()).containsExactly(EVE);
    }

    @Test
    void onePersonInTwoRolesIsAskedOnceAndTheLadderGoesOn() {
        var story = new Story().onCall(Role.BACKUP, ANA).requested().fails(ANA);
        assertThat(story.asked()).containsExactly(SU);
    }

    @Test
    void anOwnerOfAnotherUnreachedCaseIsAskedTogetherWithTheNextRung() {
        var story = new Story().busy(ANA).requested();
        assertThat(story.asked()).containsExactly(ANA, BO);
    }

    @Test
    void anOutageIsCaughtUpInOneDecisionThatAsksEverybodyOnce() {
        var story = opened().outageUntil(ofMinutes(8));
        assertThat(story.asked()).containsExactly(ANA, BO, SU);
        assertThat(story.events(Paged.class)).extracting(Paged::round).containsExactly(2, 1, 1);
        story.outageUntil(ofMinutes(31));
        assertThat(story.asked()).containsExactlyInAnyOrder(ANA, BO, SU);
        assertThat(story.prompts()).containsExactly(Cause.TARGET_REACHED);
    }

    @Test
    void aRequestThatArrivesLateAsksEveryRungThatIsDue() {
        var story = new Story().requestedAt(ofMinutes(5));
        assertThat(story.asked()).containsExactly(ANA, BO);
        assertThat(new Story().requestedAt(ofMinutes(11)).prompts())
                .containsExactly(Cause.TARGET_REACHED);
    }

    @Test
    void aDeadlineThatWasMetAlreadyChangesNothing() {
        var story = opened().until(ofMillis(1)).timer();
        assertThat(story.refusal()).isEqualTo(Refusal.NOTHING_DUE);
    }

    @Test
    void carrierTroubleBurnsNoRung() {
        var story = opened();
        story.ask(new Command.NoteCarrierTrouble(T0, story.pageOf(ANA), 20003));
        assertThat(story.asked()).isEmpty();
        assertThat(story.until(ofMinutes(3)).asked()).containsOnly(ANA);
    }

    @Test
    void theLastOwnerIsAskedFirstWithinTwoHoursOfTheClose() {
        assertThat(withEve().after(EVE, ofHours(1)).requested().asked()).containsExactly(EVE, ANA);
        assertThat(withEve().after(EVE, ofHours(3)).requested().asked()).containsExactly(ANA);
        assertThat(new Story().after(null, ZERO).requested().asked()).isEqualTo(List.of(ANA));
    }

    @Test
    void aLastOwnerWhoAnswersForTheProgramNoMoreIsNotAsked() {
        assertThat(withEve().gone(EVE).after(EVE, ofHours(1)).requested().asked())
                .containsExactly(ANA);
    }

    /** Listed, and not on call before the day after tomorrow. */
    private static Story withEve() {
        return new Story().handsOver(Role.PRIMARY, ANA, ofDays(2), EVE);
    }
}
