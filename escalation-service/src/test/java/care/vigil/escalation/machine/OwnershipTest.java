package care.vigil.escalation.machine;

import static care.vigil.escalation.machine.Story.ANA;
import static care.vigil.escalation.machine.Story.BO;
import static care.vigil.escalation.machine.Story.EVE;
import static care.vigil.escalation.machine.Story.OPS;
import static care.vigil.escalation.machine.Story.SU;
import static care.vigil.escalation.machine.Story.T0;
import static care.vigil.escalation.machine.Story.opened;
import static java.time.Duration.ofDays;
import static java.time.Duration.ofHours;
import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import care.vigil.escalation.machine.Decision.Refusal;
import care.vigil.escalation.machine.Escalation.Closed;
import care.vigil.escalation.machine.Escalation.InContact;
import care.vigil.escalation.machine.Escalation.Looping;
import care.vigil.escalation.machine.Escalation.Open;
import care.vigil.escalation.machine.Escalation.Owned;
import care.vigil.escalation.machine.Escalation.Paging;
import care.vigil.escalation.machine.OwnerEvent.ContactMissed;
import care.vigil.escalation.machine.SearchEvent.SearchNoted;
import care.vigil.events.Role;
import care.vigil.events.Via;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class OwnershipTest {

    @Test
    void whoAcceptsFirstHasTheCaseAndPagingStops() {
        var story = opened().until(ofMinutes(4)).accepts(ANA);
        assertThat(story.now())
                .isInstanceOfSatisfying(
                        Owned.class, owned -> assertThat(owned.owner()).isEqualTo(ANA));
        assertThat(story.until(ofMinutes(13)).asked()).isEmpty();
    }

    @Test
    void theNextOneIsToldThatAnotherHasIt() {
        var story = opened().until(ofMinutes(4)).accepts(ANA).accepts(BO);
        assertThat(story.refusal()).isEqualTo(Refusal.ANOTHER_HAS_IT);
        assertThat(story.accepts(ANA).refusal()).isEqualTo(Refusal.ALREADY_YOURS);
    }

    @Test
    void onlyWhoWasAskedMayAccept() {
        var story = opened();
        var anas = story.pageOf(ANA);
        story.ask(new Command.Accept(T0, EVE, anas, Via.SMS, story.roster()));
        assertThat(story.refusal()).isEqualTo(Refusal.NOT_ASKED);
        story.ask(new Command.Accept(T0, ANA, UUID.randomUUID(), Via.SMS, story.roster()));
        assertThat(story.refusal()).isEqualTo(Refusal.NOT_ASKED);
    }

    @Test
    void operationsOwnNothing() {
        var story = new Story().nobodyOnCall(Role.PRIMARY).requested().accepts(OPS);
        assertThat(story.events()).hasExactlyElementsOfTypes(SearchNoted.class);
        assertThat(story.now()).isInstanceOf(Paging.class);
        assertThat(story.accepts(OPS).refusal()).isEqualTo(Refusal.KNOWN_ALREADY);
        assertThat(story.until(ofMinutes(2)).asked()).contains(OPS);
        assertThat(story.acceptsOnAScreen(OPS).refusal()).isEqualTo(Refusal.NOT_ASKED);
    }

    @Test
    void onAScreenWhoeverIsOnCallMayAcceptUnasked() {
        assertThat(opened().acceptsOnAScreen(SU).now()).isInstanceOf(Owned.class);
        assertThat(opened().acceptsOnAScreen(EVE).refusal()).isEqualTo(Refusal.NOT_ASKED);
    }

    @Test
    void acceptingAfterThePromptIsFine() {
        assertThat(opened().until(ofMinutes(25)).accepts(SU).now()).isInstanceOf(Owned.class);
    }

    @Test
    void whoWasPagedBeforeTheShiftEndedMayStillAccept() {
        var story = new Story().handsOver(Role.PRIMARY, ANA, ofMinutes(1), EVE).requested();
        assertThat(story.until(ofMinutes(3)).accepts(ANA).now()).isInstanceOf(Owned.class);
    }

    @Test
    void whoDeclinedMayChangeTheirMind() {
        assertThat(opened().declines(ANA).accepts(ANA).now()).isInstanceOf(Owned.class);
    }

    @Test
    void decliningTwiceChangesNothingMore() {
        assertThat(opened().declines(ANA).declines(ANA).refusal())
                .isEqualTo(Refusal.ALREADY_DECLINED);
        assertThat(opened().until(ofMinutes(4)).accepts(ANA).declines(BO).refusal())
                .isEqualTo(Refusal.ANOTHER_HAS_IT);
    }

    @Test
    void aMissedContactAsksTheLastOwnerTheBackupAndTheSupervisorAtOnce() {
        var story = opened().until(ofSeconds(20)).accepts(ANA);
        story.until(ofMinutes(10).plusSeconds(20));
        assertThat(story.events(ContactMissed.class))
                .containsExactly(new ContactMissed(T0.plusSeconds(620), ANA));
        assertThat(story.asked()).containsExactly(ANA, BO, SU);
        assertThat(story.now()).isInstanceOf(Looping.class);
        assertThat(story.until(ofMinutes(12).plusSeconds(20)).asked()).contains(ANA, BO, SU);
    }

    @Test
    void pagesAfterAMissedContactAreNewPages() {
        var story = opened();
        var before = story.pageOf(ANA);
        story.accepts(ANA).until(ofMinutes(10));
        assertThat(story.pageOf(ANA)).isNotEqualTo(before);
        story.ask(new Command.Accept(story.at(), ANA, before, Via.SMS, story.roster()));
        assertThat(story.now()).isInstanceOf(Owned.class);
    }

    @Test
    void contactIsTheOwnersOwnStatement() {
        var story = opened().accepts(ANA);
        story.ask(new Command.ReportContact(T0, BO, Via.WEB));
        assertThat(story.refusal()).isEqualTo(Refusal.NOT_THE_OWNER);
        story.ask(new Command.ReportContact(T0, ANA, Via.WEB));
        assertThat(story.now()).isInstanceOf(InContact.class);
        assertThat(story.until(ofHours(23)).events()).isEmpty();
    }

    @Test
    void aDayWithoutAnyEventAsksTheOwnerAgain() {
        var story = opened().accepts(ANA);
        story.ask(new Command.ReportContact(T0, ANA, Via.WEB));
        assertThat(story.until(ofDays(1)).asked()).containsExactly(ANA);
        assertThat(story.now()).isInstanceOf(InContact.class);
        assertThat(((Open) story.now()).nextDue()).isEqualTo(T0.plus(ofDays(2)));
    }

    @Test
    void theOwnerClosesAfterContactAndNoSoonerThanThat() {
        var story = opened().accepts(ANA).closes(ANA, Disposition.SAFE_WITH_PLAN);
        assertThat(story.refusal()).isEqualTo(Refusal.NOT_ALLOWED_TO_CLOSE);
        story.ask(new Command.ReportContact(T0, ANA, Via.WEB));
        assertThat(story.closes(BO, Disposition.SAFE_WITH_PLAN).refusal())
                .isEqualTo(Refusal.NOT_ALLOWED_TO_CLOSE);
        assertThat(story.closes(ANA, Disposition.SAFE_WITH_PLAN).now()).isInstanceOf(Closed.class);
    }

    @Test
    void aCaseIsNotClosedOverAMessageThatNobodyHasRead() {
        var story = opened().accepts(ANA).reached(ANA).writes();
        assertThat(story.closes(ANA, Disposition.SAFE_WITH_PLAN).refusal())
                .isEqualTo(Refusal.MESSAGE_UNREAD);
        assertThat(story.closes(SU, Disposition.SAFE_WITH_PLAN).refusal())
                .isEqualTo(Refusal.MESSAGE_UNREAD);
        assertThat(story.reads(ANA).closes(ANA, Disposition.SAFE_WITH_PLAN).now())
                .isInstanceOf(Closed.class);
    }

    @Test
    void whoDoesNotAnswerForTheProgramAnyMoreTakesNothingByAnOldPage() {
        var story = opened().gone(ANA);
        assertThat(story.accepts(ANA).refusal()).isEqualTo(Refusal.NOT_ASKED);
    }

    @Test
    void withoutContactOnlyASupervisorClosesAndOnlyWithAListedDisposition() {
        assertThat(opened().closes(SU, Disposition.SAFE_WITH_PLAN).refusal())
                .isEqualTo(Refusal.NOT_ALLOWED_TO_CLOSE);
        assertThat(opened().closes(ANA, Disposition.NO_CRISIS).refusal())
                .isEqualTo(Refusal.NOT_ALLOWED_TO_CLOSE);
        assertThat(opened().closes(SU, Disposition.NO_CRISIS).now()).isInstanceOf(Closed.class);
    }

    @Test
    void aClosedCaseIsFinal() {
        var story = opened().closes(SU, Disposition.NO_CRISIS);
        assertThat(story.accepts(ANA, UUID.randomUUID()).refusal()).isEqualTo(Refusal.CLOSED);
        assertThat(story.timer().refusal()).isEqualTo(Refusal.CLOSED);
        assertThat(story.requested().refusal()).isEqualTo(Refusal.CLOSED);
    }

    @Test
    void nothingButARequestOpensACase() {
        assertThat(new Story().timer().refusal()).isEqualTo(Refusal.NO_CASE);
    }
}
