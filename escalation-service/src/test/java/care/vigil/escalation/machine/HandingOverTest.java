package care.vigil.escalation.machine;

import static care.vigil.escalation.machine.Story.ANA;
import static care.vigil.escalation.machine.Story.BO;
import static care.vigil.escalation.machine.Story.EVE;
import static care.vigil.escalation.machine.Story.OPS;
import static care.vigil.escalation.machine.Story.SU;
import static care.vigil.escalation.machine.Story.T0;
import static care.vigil.escalation.machine.Story.opened;
import static java.time.Duration.ofHours;
import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import care.vigil.escalation.machine.Decision.Refusal;
import care.vigil.escalation.machine.Escalation.InContact;
import care.vigil.escalation.machine.Escalation.Looping;
import care.vigil.escalation.machine.Escalation.Owned;
import care.vigil.escalation.machine.Escalation.Paging;
import care.vigil.escalation.machine.OwnerEvent.OwnerLost;
import care.vigil.escalation.machine.OwnerEvent.OwnerTold;
import care.vigil.escalation.machine.OwnerEvent.ShiftEndKnown;
import care.vigil.escalation.machine.OwnerEvent.TransferEnded;
import care.vigil.escalation.machine.OwnerEvent.TransferStarted;
import care.vigil.events.OwnerNews;
import care.vigil.events.PageReason;
import care.vigil.events.Role;
import care.vigil.events.Via;
import java.util.List;
import org.junit.jupiter.api.Test;

class HandingOverTest {

    private static final PageReason HAND_OVER = PageReason.HAND_OVER;

    @Test
    void aPassAsksTheNextRungNowAndTheOwnerStaysTheOwner() {
        var story = opened().accepts(ANA).until(ofMinutes(1)).passes(ANA);
        assertThat(story.asked(HAND_OVER)).containsExactly(BO);
        assertThat(story.owner()).isEqualTo(ANA);
        assertThat(story.until(ofMinutes(4)).asked(HAND_OVER)).contains(BO, SU);
        assertThat(story.passes(ANA).refusal()).isEqualTo(Refusal.KNOWN_ALREADY);
        assertThat(story.passes(BO).refusal()).isEqualTo(Refusal.NOT_THE_OWNER);
    }

    @Test
    void whoAcceptsAPassHasTheCaseWithAContactTargetOfTheirOwn() {
        var story = opened().accepts(ANA).until(ofMinutes(8)).passes(ANA).accepts(BO);
        assertThat(story.owner()).isEqualTo(BO);
        assertThat(story.news()).containsExactly(OwnerNews.TAKEN_OVER);
        assertThat(story.until(ofMinutes(18).minusMillis(1)).now()).isInstanceOf(Owned.class);
        assertThat(story.asked()).isEmpty();
        assertThat(story.until(ofMinutes(18)).now()).isInstanceOf(Looping.class);
    }

    @Test
    void aPassThatNobodyTakesMissesTheContactTarget() {
        var story = opened().accepts(ANA).passes(ANA).until(ofMinutes(10));
        assertThat(story.now()).isInstanceOf(Looping.class);
        assertThat(story.file().transfer()).isNull();
    }

    @Test
    void afterContactAPassGoesOnUntilSomebodyAcceptsAndContactStaysMade() {
        var story = opened().accepts(ANA).reached(ANA).passes(ANA);
        story.declines(BO).fails(SU, HAND_OVER);
        assertThat(story.until(ofHours(3)).asked(HAND_OVER)).contains(BO, SU).doesNotContain(ANA);
        story.accepts(BO);
        assertThat(story.owner()).isEqualTo(BO);
        assertThat(story.now()).isInstanceOf(InContact.class);
    }

    @Test
    void whenNobodyCanTakeAPassOperationsMustFindSomebody() {
        var story = opened().accepts(ANA).passes(ANA).declines(BO).declines(SU);
        assertThat(story.asked(PageReason.PAGES_FAILED)).containsExactly(OPS);
        story.accepts(OPS, PageReason.PAGES_FAILED);
        assertThat(story.file().page(story.pageOf(OPS)).orElseThrow().answer())
                .isEqualTo(Page.Answer.NOTED);
    }

    @Test
    void aPageOfAnEndedPassTakesNothingOver() {
        var story = opened().accepts(ANA).passes(ANA).until(ofMinutes(4)).accepts(BO);
        assertThat(story.accepts(SU, HAND_OVER).refusal()).isEqualTo(Refusal.ANOTHER_HAS_IT);
        assertThat(story.owner()).isEqualTo(BO);
    }

    @Test
    void anOfferGoesToOneColleagueAndEndsWithTheirNo() {
        var story = opened().accepts(ANA).offers(ANA, SU);
        assertThat(story.asked(HAND_OVER)).containsExactly(SU);
        assertThat(story.until(ofMinutes(2)).asked(HAND_OVER)).containsExactly(SU);
        story.declines(SU);
        assertThat(story.events(TransferEnded.class)).hasSize(1);
        assertThat(story.news()).containsExactly(OwnerNews.NOT_TAKEN);
        assertThat(story.owner()).isEqualTo(ANA);
        assertThat(story.until(ofMinutes(6)).asked()).isEmpty();
    }

    @Test
    void anOfferNeedsSomebodyElseWhoCanOwnACase() {
        var story = opened().accepts(ANA);
        for (var nobody : List.of(ANA, OPS, EVE)) {
            assertThat(story.offers(ANA, nobody).refusal())
                    .isEqualTo(Refusal.NOBODY_TO_OFFER_IT_TO);
        }
        assertThat(story.offers(BO, SU).refusal()).isEqualTo(Refusal.NOT_THE_OWNER);
    }

    @Test
    void anOfferWithoutANameGoesToWhoeverIsOnCallNext() {
        var story = new Story().handsOver(Role.PRIMARY, ANA, ofHours(1), EVE).requested();
        assertThat(story.accepts(ANA).offers(ANA, null).asked(HAND_OVER)).containsExactly(EVE);
        assertThat(story.accepts(EVE).owner()).isEqualTo(EVE);
    }

    @Test
    void atTheEndOfTheirShiftTheOwnerIsToldAndTheNextIsAskedUntilSomebodyAccepts() {
        var story = new Story().handsOver(Role.PRIMARY, ANA, ofMinutes(30), EVE).requested();
        story.accepts(ANA).reached(ANA);
        assertThat(story.until(ofMinutes(20)).events())
                .containsExactly(
                        new OwnerTold(
                                story.at(), ANA, OwnerNews.SHIFT_ENDS, T0.plus(ofMinutes(30))));
        assertThat(story.until(ofMinutes(30)).asked(HAND_OVER)).containsExactly(EVE);
        assertThat(story.owner()).isEqualTo(ANA);
        assertThat(story.until(ofMinutes(34)).asked(HAND_OVER)).contains(EVE, BO);
        assertThat(story.until(ofMinutes(37)).asked(HAND_OVER)).contains(EVE, BO, SU);
        assertThat(story.accepts(EVE).owner()).isEqualTo(EVE);
        assertThat(story.until(ofHours(3)).asked()).isEmpty();
    }

    @Test
    void whoAcceptsWhenTheirShiftIsOverHandsItOverAtOnceAndHasItUntilSomebodyAccepts() {
        var story = new Story().handsOver(Role.PRIMARY, ANA, ofMinutes(1), EVE).requested();
        story.until(ofMinutes(1).plusSeconds(30)).accepts(ANA);
        assertThat(story.owner()).isEqualTo(ANA);
        assertThat(story.events(TransferStarted.class))
                .extracting(TransferStarted::kind)
                .containsExactly(Transfer.Kind.SHIFT_ENDED);
        assertThat(story.asked(HAND_OVER)).containsExactly(EVE);
        assertThat(story.reached(ANA).until(ofHours(1)).asked(HAND_OVER)).contains(EVE, BO, SU);
        assertThat(story.accepts(EVE).owner()).isEqualTo(EVE);
        assertThat(story.until(ofHours(3)).asked()).isEmpty();
    }

    @Test
    void whoTakesAHandOverWhenTheirOwnShiftIsOverHandsItOn() {
        var story = new Story().handsOver(Role.BACKUP, BO, ofMinutes(5), EVE).requested();
        story.accepts(ANA).until(ofMinutes(4)).passes(ANA).until(ofMinutes(6)).accepts(BO);
        assertThat(story.owner()).isEqualTo(BO);
        assertThat(story.asked(HAND_OVER)).containsExactly(EVE);
    }

    @Test
    void whoWasOfferedItByNameKeepsItWhateverTheRosterSays() {
        var story = new Story().handsOver(Role.BACKUP, BO, ofMinutes(1), EVE).requested();
        story.until(ofMinutes(2)).accepts(ANA).offers(ANA, BO).accepts(BO);
        assertThat(story.owner()).isEqualTo(BO);
        assertThat(story.until(ofHours(1)).asked(HAND_OVER)).isEmpty();
    }

    @Test
    void whileNoRosterIsKnownNobodyIsAskedToTakeItOver() {
        var story = opened();
        story.ask(new Command.Accept(story.at(), ANA, story.pageOf(ANA), Via.SMS, OnCall.nobody()));
        assertThat(story.owner()).isEqualTo(ANA);
        assertThat(story.events(TransferStarted.class)).isEmpty();
    }

    @Test
    void anOfferAfterTheShiftOnlyPutsOffThatTheOthersAreAsked() {
        var story = new Story().handsOver(Role.PRIMARY, ANA, ofMinutes(1), EVE).requested();
        story.until(ofMinutes(2)).accepts(ANA).reached(ANA).offers(ANA, SU).declines(SU);
        assertThat(story.events(TransferEnded.class)).hasSize(1);
        assertThat(story.until(ofMinutes(6)).asked(HAND_OVER)).contains(EVE);
        assertThat(story.owner()).isEqualTo(ANA);
    }

    @Test
    void aShiftThatWasMadeLongerIsNotHandedOver() {
        var story = new Story().handsOver(Role.PRIMARY, ANA, ofMinutes(30), EVE).requested();
        story.accepts(ANA).reached(ANA).handsOver(Role.PRIMARY, ANA, ofHours(2), EVE);
        story.until(ofMinutes(30));
        assertThat(story.asked()).isEmpty();
        assertThat(story.events(ShiftEndKnown.class))
                .extracting(ShiftEndKnown::endsAt)
                .containsExactly(T0.plus(ofHours(2)));
        assertThat(story.until(ofHours(2)).asked(HAND_OVER)).containsExactly(EVE);
    }

    @Test
    void anOwnerIsToldOfTheNewEndWhenBothClocksAreOverdue() {
        var story = new Story().handsOver(Role.PRIMARY, ANA, ofMinutes(30), EVE).requested();
        story.accepts(ANA).reached(ANA).handsOver(Role.PRIMARY, ANA, ofMinutes(40), EVE);
        story.outageUntil(ofMinutes(35));
        assertThat(story.events(OwnerTold.class))
                .containsExactly(
                        new OwnerTold(
                                story.at(), ANA, OwnerNews.SHIFT_ENDS, T0.plus(ofMinutes(40))));
        assertThat(story.timer().refusal()).isEqualTo(Refusal.NOTHING_DUE);
    }

    @Test
    void aShiftThatIsOverByANewRosterIsHandedOverAtOnce() {
        var story = opened().accepts(ANA).until(ofMinutes(5)).onCall(Role.PRIMARY, EVE);
        story.handsOver(Role.BACKUP, BO, ofHours(9), ANA).newRoster();
        assertThat(story.events(TransferStarted.class))
                .extracting(TransferStarted::kind)
                .containsExactly(Transfer.Kind.SHIFT_ENDED);
        assertThat(story.asked(HAND_OVER)).containsExactly(EVE);
    }

    @Test
    void aRosterThatChangesNothingForTheCaseChangesNothing() {
        assertThat(opened().accepts(ANA).newRoster().refusal()).isEqualTo(Refusal.NOTHING_DUE);
        assertThat(opened().newRoster().refusal()).isEqualTo(Refusal.NOTHING_DUE);
    }

    @Test
    void anOwnerWhoLostThePhonePutsTheCaseBackToTheNextRung() {
        var story = opened().until(ofSeconds(30)).accepts(ANA).until(ofMinutes(1)).lost(ANA);
        assertThat(story.events(OwnerLost.class)).hasSize(1);
        assertThat(story.now()).isInstanceOf(Paging.class);
        assertThat(story.asked()).containsExactly(BO);
        assertThat(story.until(ofMinutes(7)).asked()).contains(SU);
        assertThat(story.until(ofMinutes(10)).prompts()).hasSize(1);
    }

    @Test
    void anOwnerWhoLostTheAccountAfterContactHasEverybodyAskedAtOnce() {
        var story = opened().accepts(ANA).reached(ANA).until(ofHours(1)).gone(ANA).newRoster();
        assertThat(story.now()).isInstanceOf(Looping.class);
        assertThat(story.asked()).contains(BO, SU);
    }

    @Test
    void whenTheLastOfTheLadderIsLostTheTargetStillBringsThePromptAndTheTask() {
        var story = opened().until(ofMinutes(7)).accepts(SU).until(ofMinutes(8)).lost(SU);
        assertThat(story.now()).isInstanceOf(Paging.class);
        assertThat(story.asked()).contains(ANA, BO);
        story.until(ofMinutes(10));
        assertThat(story.prompts()).hasSize(1);
        assertThat(story.asked(PageReason.EMERGENCY_TASK)).containsExactly(SU, OPS);
    }

    @Test
    void anOwnerWhoIsLostAfterTheTargetBringsThePromptAndTheTaskAtOnce() {
        var story = opened().until(ofMinutes(9)).accepts(ANA).until(ofMinutes(12)).lost(ANA);
        assertThat(story.prompts()).hasSize(1);
        assertThat(story.now()).isInstanceOf(Looping.class);
        assertThat(story.asked(PageReason.EMERGENCY_TASK)).containsExactly(SU, OPS);
    }

    @Test
    void whoeverElseIsLostHasTheirPagesFail() {
        assertThat(opened().lost(ANA).asked()).containsExactly(BO);
        assertThat(opened().lost(EVE).refusal()).isEqualTo(Refusal.NOTHING_DUE);
    }

    @Test
    void aWordByPhoneIsAskedToBeConfirmedAndStopsNothing() {
        var story = opened().until(ofMinutes(1));
        story.ask(new Command.RecordAcceptedByPhone(story.at(), OPS, SU, story.roster()));
        assertThat(story.asked(PageReason.CONFIRM_ACCEPTANCE)).containsExactly(SU);
        assertThat(story.until(ofMinutes(4)).asked()).contains(ANA, BO, SU);
        assertThat(story.accepts(SU, PageReason.CONFIRM_ACCEPTANCE).owner()).isEqualTo(SU);
    }

    @Test
    void aWordByPhoneOfAnotherTimeTakesNothingFromWhoAcceptedMeanwhile() {
        var story = opened();
        story.ask(new Command.RecordAcceptedByPhone(story.at(), OPS, SU, story.roster()));
        story.accepts(ANA);
        assertThat(story.accepts(SU, PageReason.CONFIRM_ACCEPTANCE).refusal())
                .isEqualTo(Refusal.ANOTHER_HAS_IT);
        story.ask(new Command.RecordAcceptedByPhone(story.at(), OPS, SU, story.roster()));
        assertThat(story.accepts(SU, PageReason.CONFIRM_ACCEPTANCE).owner()).isEqualTo(SU);
        assertThat(story.news()).containsExactly(OwnerNews.TAKEN_OVER);
    }
}
