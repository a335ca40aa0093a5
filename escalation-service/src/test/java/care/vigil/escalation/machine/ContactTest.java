package care.vigil.escalation.machine;

import static care.vigil.escalation.machine.Story.ANA;
import static care.vigil.escalation.machine.Story.BO;
import static care.vigil.escalation.machine.Story.OPS;
import static care.vigil.escalation.machine.Story.SU;
import static care.vigil.escalation.machine.Story.T0;
import static care.vigil.escalation.machine.Story.opened;
import static java.time.Duration.ofHours;
import static java.time.Duration.ofMinutes;
import static org.assertj.core.api.Assertions.assertThat;

import care.vigil.escalation.machine.Decision.Refusal;
import care.vigil.escalation.machine.EmergencyTask.Cause;
import care.vigil.escalation.machine.Escalation.InContact;
import care.vigil.escalation.machine.Escalation.Looping;
import care.vigil.escalation.machine.Escalation.Owned;
import care.vigil.escalation.machine.MessageEvent.MessageRead;
import care.vigil.escalation.machine.MessageEvent.MessageTakenUp;
import care.vigil.escalation.machine.OwnerEvent.CallRequested;
import care.vigil.escalation.machine.OwnerEvent.OwnerTold;
import care.vigil.escalation.machine.TaskEvent.TaskOpened;
import care.vigil.events.OwnerNews;
import care.vigil.events.PageReason;
import care.vigil.events.PatientTextTemplate;
import java.util.List;
import org.junit.jupiter.api.Test;

class ContactTest {

    private static final PageReason UNREAD = PageReason.UNREAD_MESSAGE;

    @Test
    void anAnsweredCallIsContactOnlyWhenTheOwnerSaysThatThePatientAnswered() {
        for (var other : List.of(Answered.SOMEBODY_ELSE, Answered.MACHINE, Answered.NOBODY)) {
            var story = opened().accepts(ANA).answered(ANA, other);
            assertThat(story.events()).hasExactlyElementsOfTypes(OwnerEvent.CallAnswered.class);
            assertThat(story.now()).isInstanceOf(Escalation.Owned.class);
        }
        var story = opened().accepts(ANA).answered(ANA, Answered.PATIENT);
        assertThat(story.now()).isInstanceOf(Escalation.InContact.class);
        assertThat(story.answered(ANA, Answered.PATIENT).events())
                .hasExactlyElementsOfTypes(OwnerEvent.CallAnswered.class);
        assertThat(story.answered(BO, Answered.PATIENT).refusal()).isEqualTo(Refusal.NOT_THE_OWNER);
    }

    @Test
    void halfWayToTheContactTargetTheOwnerIsToldHowToReportContact() {
        var story = opened().accepts(ANA);
        assertThat(story.until(ofMinutes(5).minusMillis(1)).events()).isEmpty();
        assertThat(story.until(ofMinutes(5)).events())
                .containsExactly(
                        new OwnerTold(
                                T0.plus(ofMinutes(5)),
                                ANA,
                                OwnerNews.CONTACT_DUE,
                                T0.plus(ofMinutes(10))));
        assertThat(story.until(ofMinutes(9)).events()).isEmpty();
        assertThat(opened().accepts(ANA).reached(ANA).until(ofMinutes(30)).events()).isEmpty();
    }

    @Test
    void cannotReachOpensTheTaskTellsThePatientAndStopsNoClock() {
        var story = opened().accepts(ANA).until(ofMinutes(8)).cannotReach(ANA);
        assertThat(story.events(TaskOpened.class))
                .extracting(TaskOpened::cause)
                .containsExactly(Cause.PATIENT_NOT_REACHED);
        assertThat(story.told()).containsExactly(PatientTextTemplate.TRIED_TO_CALL);
        assertThat(story.cannotReach(ANA).told()).isEmpty();
        assertThat(story.until(ofMinutes(10)).now()).isInstanceOf(Looping.class);
    }

    @Test
    void aPatientWhoIsLostAfterContactHasToBeReachedAgain() {
        var story = opened().accepts(ANA).reached(ANA).until(ofHours(1)).cannotReach(ANA);
        assertThat(story.now()).isInstanceOf(Owned.class);
        assertThat(story.until(ofHours(1).plusMinutes(10)).now()).isInstanceOf(Looping.class);
    }

    @Test
    void onlyTheOwnerSaysSo() {
        var story = opened().until(ofMinutes(4)).accepts(ANA);
        assertThat(story.cannotReach(BO).refusal()).isEqualTo(Refusal.NOT_THE_OWNER);
        assertThat(opened().cannotReach(ANA).refusal()).isEqualTo(Refusal.NOT_THE_OWNER);
        assertThat(story.reads(BO).refusal()).isEqualTo(Refusal.NOT_THE_OWNER);
    }

    @Test
    void aMissedContactOpensTheTaskToo() {
        var story = opened().accepts(ANA).until(ofMinutes(10));
        assertThat(story.events(TaskOpened.class))
                .extracting(TaskOpened::cause)
                .containsExactly(Cause.CONTACT_MISSED);
        assertThat(story.asked(PageReason.EMERGENCY_TASK)).containsExactly(SU, OPS);
        assertThat(story.asked()).containsExactly(ANA, BO, SU);
    }

    @Test
    void beforeContactTheOwnerIsToldOfANewMessageAndTheContactTargetIsItsClock() {
        var story = opened().accepts(ANA).until(ofMinutes(1)).writes();
        assertThat(story.events(OwnerTold.class))
                .containsExactly(new OwnerTold(story.at(), ANA, OwnerNews.NEW_MESSAGE, null));
        assertThat(story.file().unread()).isNull();
    }

    @Test
    void afterContactAMessageHasADeadlineAndUnreadItClimbsUntilItIsRead() {
        var story = opened().accepts(ANA).reached(ANA).until(ofMinutes(30)).writes();
        assertThat(story.events(OwnerTold.class))
                .containsExactly(
                        new OwnerTold(
                                story.at(),
                                ANA,
                                OwnerNews.NEW_MESSAGE,
                                story.at().plus(ofMinutes(4))));
        assertThat(story.until(ofMinutes(34).minusMillis(1)).asked()).isEmpty();
        assertThat(story.until(ofMinutes(34)).asked(UNREAD)).containsExactly(ANA);
        assertThat(story.until(ofMinutes(36)).asked(UNREAD)).containsExactlyInAnyOrder(ANA, BO);
        assertThat(story.until(ofMinutes(38)).asked(UNREAD)).containsExactlyInAnyOrder(ANA, BO, SU);
        assertThat(story.until(ofHours(2)).asked(UNREAD)).hasSizeGreaterThan(100);
        assertThat(story.reads(ANA).events()).hasExactlyElementsOfTypes(MessageRead.class);
        assertThat(story.until(ofHours(4)).asked()).isEmpty();
    }

    @Test
    void aMessageReadInTimePagesNobody() {
        var story = opened().accepts(ANA).reached(ANA).until(ofMinutes(30)).writes().reads(ANA);
        assertThat(story.until(ofHours(2)).asked()).isEmpty();
        assertThat(story.reads(ANA).refusal()).isEqualTo(Refusal.KNOWN_ALREADY);
    }

    @Test
    void theOwnersYesToItsPageIsNoReadingAndEarnsThemTimeOnce() {
        var story = opened().accepts(ANA).reached(ANA).until(ofMinutes(30)).writes();
        story.until(ofMinutes(36)).accepts(ANA, UNREAD);
        assertThat(story.events()).hasExactlyElementsOfTypes(MessageTakenUp.class);
        assertThat(story.file().unread().due()).isEqualTo(T0.plus(ofMinutes(40)));
        assertThat(story.accepts(ANA, UNREAD).refusal()).isEqualTo(Refusal.ALREADY_YOURS);
        assertThat(story.until(ofMinutes(40).minusMillis(1)).asked()).isEmpty();
        assertThat(story.until(ofMinutes(42)).asked(UNREAD)).containsOnly(ANA, BO);
        assertThat(story.accepts(ANA, UNREAD).refusal()).isEqualTo(Refusal.ALREADY_YOURS);
        assertThat(story.until(ofMinutes(44)).asked(UNREAD)).contains(SU);
        assertThat(story.reads(ANA).events()).hasExactlyElementsOfTypes(MessageRead.class);
        assertThat(story.accepts(BO, UNREAD).refusal()).isEqualTo(Refusal.ANOTHER_HAS_IT);
    }

    @Test
    void whatTheOwnerDidNotSeeIsNotRead() {
        var story = opened().accepts(ANA).reached(ANA).until(ofMinutes(30)).writes().writes();
        assertThat(story.reads(ANA, 2).refusal()).isEqualTo(Refusal.MESSAGE_UNREAD);
        assertThat(story.file().unread()).isNotNull();
        assertThat(story.reads(ANA, 3).events()).hasExactlyElementsOfTypes(MessageRead.class);
    }

    @Test
    void anothersYesToThePageMakesThemTheOwner() {
        var story = opened().accepts(ANA).reached(ANA).until(ofMinutes(30)).writes();
        story.until(ofMinutes(36)).accepts(BO, UNREAD);
        assertThat(story.owner()).isEqualTo(BO);
        assertThat(story.now()).isInstanceOf(Owned.class);
        assertThat(story.events(OwnerTold.class))
                .containsExactly(new OwnerTold(story.at(), ANA, OwnerNews.TAKEN_OVER, null));
        assertThat(story.told()).isEmpty();
    }

    @Test
    void whoSaysReachedNeedNotReadAnyMore() {
        var story = opened().accepts(ANA).reached(ANA).until(ofMinutes(30)).writes().reached(ANA);
        assertThat(story.events()).containsExactly(new MessageRead(story.at(), ANA, true));
        assertThat(story.now()).isInstanceOf(InContact.class);
    }

    @Test
    void theOwnerIsCalledAndNobodyElse() {
        var story = opened().accepts(ANA);
        assertThat(story.ask(new Command.RequestCall(T0, ANA)).events())
                .containsExactly(new CallRequested(T0, ANA));
        assertThat(story.ask(new Command.RequestCall(T0, BO)).refusal())
                .isEqualTo(Refusal.NOT_THE_OWNER);
        var byApp = new Patient(List.of("en"), null, true, false);
        assertThat(
                        new Story()
                                .patient(byApp)
                                .requested()
                                .accepts(ANA)
                                .ask(new Command.RequestCall(T0, ANA))
                                .refusal())
                .isEqualTo(Refusal.NO_NUMBER);
    }
}
