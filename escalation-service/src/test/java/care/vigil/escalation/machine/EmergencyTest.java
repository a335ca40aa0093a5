package care.vigil.escalation.machine;

import static care.vigil.escalation.machine.Story.ANA;
import static care.vigil.escalation.machine.Story.BO;
import static care.vigil.escalation.machine.Story.EVE;
import static care.vigil.escalation.machine.Story.OPS;
import static care.vigil.escalation.machine.Story.SU;
import static care.vigil.escalation.machine.Story.opened;
import static java.time.Duration.ofHours;
import static java.time.Duration.ofMinutes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import care.vigil.escalation.machine.Decision.Refusal;
import care.vigil.escalation.machine.EmergencyTask.Cause;
import care.vigil.escalation.machine.EmergencyTask.Result;
import care.vigil.escalation.machine.Escalation.Closed;
import care.vigil.escalation.machine.Escalation.Looping;
import care.vigil.escalation.machine.TaskEvent.TaskClaimed;
import care.vigil.escalation.machine.TaskEvent.TaskClimbed;
import care.vigil.escalation.machine.TaskEvent.TaskOpened;
import care.vigil.escalation.machine.TaskEvent.TaskProgressed;
import care.vigil.events.PageReason;
import care.vigil.events.Role;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class EmergencyTest {

    private static final PageReason TASK = PageReason.EMERGENCY_TASK;

    @Test
    void thePromptOpensTheTaskAndPagesSupervisorAndOperationsWithPagesOfTheirOwn() {
        var story = opened().until(ofMinutes(10));
        assertThat(story.events(TaskOpened.class))
                .extracting(TaskOpened::cause)
                .containsExactly(Cause.PROMPTED);
        assertThat(story.asked(TASK)).containsExactly(SU, OPS);
        assertThat(story.pageOf(SU, TASK)).isNotEqualTo(story.pageOf(SU, PageReason.CRISIS));
    }

    @Test
    void asLongAsNobodyHasItTheyAreAskedAgainAndAfterTwoMinutesEverybodyIs() {
        var story = opened().asksForEmergency(ANA);
        assertThat(story.until(ofMinutes(2).minusMillis(1)).asked(TASK)).isEmpty();
        story.until(ofMinutes(2));
        assertThat(story.events(TaskClimbed.class)).hasSize(1);
        assertThat(story.asked(TASK)).containsExactlyInAnyOrder(SU, OPS, BO, ANA);
        assertThat(story.until(ofMinutes(4)).asked(TASK))
                .containsExactlyInAnyOrder(SU, OPS, BO, ANA);
    }

    @Test
    void theFirstOneHasItAndTheNextIsTold() {
        var story = opened().until(ofMinutes(10)).accepts(OPS, TASK);
        assertThat(story.events()).hasExactlyElementsOfTypes(TaskClaimed.class);
        assertThat(story.accepts(SU, TASK).refusal()).isEqualTo(Refusal.TASK_ANOTHERS);
        assertThat(story.accepts(OPS, TASK).refusal()).isEqualTo(Refusal.TASK_ALREADY_YOURS);
        assertThat(story.claims(SU).refusal()).isEqualTo(Refusal.TASK_ANOTHERS);
        assertThat(story.declines(SU, TASK).refusal()).isEqualTo(Refusal.TASK_ANOTHERS);
        assertThat(story.now()).isInstanceOf(Looping.class);
    }

    @Test
    void whoHasItIsAskedBackEveryTenMinutesUntilAnOutcomeIsRecorded() {
        var story = opened().asksForEmergency(ANA).accepts(SU, TASK).accepts(ANA);
        story.reached(ANA);
        assertThat(story.until(ofMinutes(9)).asked(TASK)).isEmpty();
        assertThat(story.until(ofMinutes(20)).asked(TASK)).containsExactly(SU, SU);
        assertThat(story.settles(SU).until(ofHours(2)).asked(TASK)).isEmpty();
        assertThat(story.file().task().outcome().decidedBy()).isEqualTo(SU);
    }

    @Test
    void whoSaysHowItStandsSettlesNothingAndIsAskedAgainAnIntervalLater() {
        var story = opened().asksForEmergency(ANA).accepts(SU, TASK).accepts(ANA);
        story.reached(ANA).until(ofMinutes(9)).reports(SU, Result.DISPATCHED_WAITING);
        assertThat(story.events()).hasExactlyElementsOfTypes(TaskProgressed.class);
        assertThat(story.file().hasOpenTask()).isTrue();
        assertThat(story.file().task().interim().result()).isEqualTo(Result.DISPATCHED_WAITING);
        assertThat(story.until(ofMinutes(18)).asked(TASK)).isEmpty();
        assertThat(story.until(ofMinutes(19)).asked(TASK)).containsExactly(SU);
        assertThat(story.settles(SU).file().task().interim()).isNotNull();
    }

    @Test
    void anothersWordOnHowItStandsKeepsNobodyFromBeingAskedToTakeIt() {
        var story = opened().asksForEmergency(ANA).reports(SU, Result.CALLING);
        assertThat(story.file().task().isUnclaimed()).isTrue();
        assertThat(story.until(ofMinutes(2)).asked(TASK)).contains(SU, OPS, BO);
        assertThat(story.reports(EVE, Result.CALLING).refusal()).isEqualTo(Refusal.NOT_ALLOWED);
    }

    @Test
    void theOutcomeStopsNoPagingOfTheCase() {
        var story = opened().until(ofMinutes(10)).accepts(OPS, TASK).settles(SU);
        assertThat(story.now()).isInstanceOf(Looping.class);
        assertThat(story.until(ofMinutes(12)).asked()).contains(ANA, BO, SU);
    }

    @Test
    void anOwnerOfTheCaseDoesNotEndTheTask() {
        var story = opened().until(ofMinutes(10)).accepts(ANA);
        assertThat(story.file().hasOpenTask()).isTrue();
        assertThat(story.until(ofMinutes(12)).asked(TASK)).contains(SU, OPS);
    }

    @Test
    void oneTaskIsOpenAtATimeWhateverAsksForIt() {
        var story = opened().asksForEmergency(ANA);
        assertThat(story.asksForEmergency(SU).refusal()).isEqualTo(Refusal.KNOWN_ALREADY);
        assertThat(story.until(ofMinutes(10)).events(TaskOpened.class)).isEmpty();
    }

    @Test
    void anOutcomeFromBeforeTheTargetDoesNotKeepTheTargetFromOpeningTheNext() {
        var story = opened().asksForEmergency(ANA).settles(SU).until(ofMinutes(10));
        assertThat(story.events(TaskOpened.class))
                .extracting(TaskOpened::number, TaskOpened::cause)
                .containsExactly(tuple(2, Cause.PROMPTED));
        assertThat(story.asked(TASK)).containsExactly(SU, OPS);
    }

    @Test
    void whoHasItGivesItBackAndTheOthersAreAskedAtOnce() {
        var story = opened().asksForEmergency(ANA).accepts(SU, TASK).until(ofMinutes(5));
        story.declines(SU, TASK);
        assertThat(story.file().task().isUnclaimed()).isTrue();
        assertThat(story.asked(TASK)).contains(OPS).doesNotContain(SU);
        assertThat(story.accepts(OPS, TASK).file().task().claimer()).isEqualTo(OPS);
    }

    @Test
    void aNewCauseAfterAnOutcomeOpensTheNext() {
        var story = opened().until(ofMinutes(10)).settles(SU);
        story.accepts(ANA).cannotReach(ANA);
        assertThat(story.events(TaskOpened.class))
                .extracting(TaskOpened::number)
                .containsExactly(2);
        assertThat(story.asked(TASK)).containsExactly(SU, OPS);
    }

    @Test
    void onlyTheOwnerWhoeverWasPagedOrASupervisorOpensIt() {
        assertThat(opened().asksForEmergency(EVE).refusal()).isEqualTo(Refusal.NOT_ALLOWED);
        assertThat(opened().asksForEmergency(BO).refusal()).isEqualTo(Refusal.NOT_ALLOWED);
        assertThat(opened().asksForEmergency(SU).file().hasOpenTask()).isTrue();
    }

    @Test
    void onAScreenSupervisorsAndOperationsClaimItUnasked() {
        assertThat(opened().asksForEmergency(ANA).claims(BO).refusal())
                .isEqualTo(Refusal.NOT_ALLOWED);
        assertThat(opened().asksForEmergency(ANA).claims(OPS).file().task().claimer())
                .isEqualTo(OPS);
        assertThat(opened().claims(OPS).refusal()).isEqualTo(Refusal.NO_TASK);
    }

    @Test
    void withNobodyOnCallForItEverybodyIsAskedAtOnce() {
        var story = new Story().nobodyOnCall(Role.SUPERVISOR, Role.OPERATIONS).requested();
        story.asksForEmergency(ANA);
        assertThat(story.events(TaskClimbed.class)).hasSize(1);
        assertThat(story.asked(TASK)).containsExactly(BO, ANA);
    }

    @Test
    void whenAllDeclineItEverybodyIsAskedAtOnce() {
        var story = opened().asksForEmergency(ANA).declines(SU, TASK).fails(OPS, TASK);
        assertThat(story.events(TaskClimbed.class)).hasSize(1);
        assertThat(story.asked(TASK)).containsExactlyInAnyOrder(BO, ANA);
    }

    @Test
    void aClaimerWhoIsLostGivesItBack() {
        var story = opened().asksForEmergency(ANA).accepts(SU, TASK).until(ofMinutes(5)).lost(SU);
        assertThat(story.file().task().isUnclaimed()).isTrue();
        assertThat(story.asked(TASK)).contains(OPS);
    }

    @Test
    void aCaseIsNotClosedOverAnOpenTask() {
        var story = opened().until(ofMinutes(10)).closes(SU, Disposition.NO_CRISIS);
        assertThat(story.refusal()).isEqualTo(Refusal.TASK_OPEN);
        assertThat(story.settles(SU).closes(SU, Disposition.NO_CRISIS).now())
                .isInstanceOf(Closed.class);
    }

    @Test
    void whoDecidedIsSomebodyOfTheProgram() {
        var story = opened().asksForEmergency(ANA).claims(OPS);
        var stranger = new UUID(0, 77);
        assertThat(story.reports(OPS, Result.NOT_NEEDED, stranger).refusal())
                .isEqualTo(Refusal.NOBODY_OF_THE_PROGRAM);
        for (var somebody : List.of(ANA, SU, OPS)) {
            var said = opened().asksForEmergency(ANA).claims(OPS);
            assertThat(said.reports(OPS, Result.NOT_NEEDED, somebody).answer())
                    .isEqualTo("happens");
        }
    }

    @Test
    void onlyWhoHasItTheOwnerOrASupervisorRecordsTheOutcome() {
        var story = opened().asksForEmergency(ANA).claims(OPS);
        assertThat(story.settles(ANA).refusal()).isEqualTo(Refusal.NOT_ALLOWED);
        assertThat(story.settles(new UUID(0, 77)).refusal()).isEqualTo(Refusal.NOT_ALLOWED);
        assertThat(story.settles(OPS).file().hasOpenTask()).isFalse();
        assertThat(story.settles(OPS).refusal()).isEqualTo(Refusal.NO_TASK);
    }
}
