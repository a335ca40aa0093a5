package care.vigil.escalation.announcing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import care.vigil.escalation.machine.CaseEvent;
import care.vigil.escalation.machine.CaseFile;
import care.vigil.escalation.machine.Escalation;
import care.vigil.escalation.machine.EscalationMachine;
import care.vigil.escalation.machine.Ladder;
import care.vigil.escalation.machine.MessageEvent;
import care.vigil.escalation.machine.OwnerEvent;
import care.vigil.escalation.machine.Patient;
import care.vigil.escalation.machine.RequestEvent;
import care.vigil.escalation.machine.SearchEvent;
import care.vigil.escalation.machine.Seat;
import care.vigil.escalation.machine.TaskEvent;
import care.vigil.events.PageEvent;
import care.vigil.events.PageReason;
import care.vigil.events.PatientTextEvent;
import care.vigil.events.PatientTextTemplate;
import care.vigil.events.Role;
import care.vigil.events.Topics;
import care.vigil.events.Via;
import care.vigil.program.Rung;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AnnouncementsTest {

    private static final Instant AT = Instant.parse("2026-03-01T03:12:00Z");
    private static final UUID ANA = new UUID(0, 6);

    @Test
    void whateverLeadsToACallOfThePatientSaysWhetherAVoicemailIsForbidden() {
        assertThat(paged(true).noVoicemail()).isTrue();
        assertThat(callRequested(true).noVoicemail()).isTrue();
        assertThat(paged(false).noVoicemail()).isFalse();
        assertThat(paged(true).prefersText()).isTrue();
        assertThat(paged(false).prefersText()).isFalse();
        assertThat(callRequested(false).noVoicemail()).isFalse();
    }

    @Test
    void whatMakesWaitingMessagesUntrueGoesPastThem() {
        var atOnce =
                EnumSet.of(
                        PatientTextTemplate.NOBODY_ON_CALL,
                        PatientTextTemplate.CLINICIAN_HAS_IT,
                        PatientTextTemplate.CONTACT_MISSED,
                        PatientTextTemplate.EMERGENCY,
                        PatientTextTemplate.STILL_TRYING,
                        PatientTextTemplate.CLOSED);
        assertThat(PatientTextTemplate.values())
                .allSatisfy(template ->
                        assertThat(
                                        announced(
                                                new MessageEvent.PatientTold(
                                                        AT, template, null, false)))
                                .extracting(Announcement::urgency)
                                .containsExactly(
                                        atOnce.contains(template)
                                                ? Urgency.AT_ONCE
                                                : Urgency.USUAL));
        assertThat(announced(new TaskEvent.TaskClaimed(AT, ANA, Via.SMS)))
                .extracting(Announcement::topic, Announcement::urgency)
                .containsExactly(
                        tuple(Topics.PAGES, Urgency.AT_ONCE),
                        tuple(Topics.ESCALATIONS, Urgency.USUAL));
        assertThat(announced(paging()))
                .extracting(Announcement::urgency)
                .containsExactly(Urgency.WITH_RECEIPT);
    }

    @Test
    void aTextToThePatientSaysWhoseEmergencyNumbersItNames() {
        var told =
                new MessageEvent.PatientTold(
                        AT, PatientTextTemplate.EMERGENCY, AT.plusSeconds(60), false);
        assertThat(((PatientTextEvent.PatientTextRequested) only(false, told)).country())
                .isEqualTo("CA");
    }

    private static PageEvent.PageRequested paged(boolean noVoicemail) {
        return (PageEvent.PageRequested) only(noVoicemail, paging());
    }

    private static CaseEvent paging() {
        return new SearchEvent.Paged(
                AT,
                new Seat(0, Role.PRIMARY, null, null),
                new UUID(0, 5),
                ANA,
                Role.PRIMARY,
                1,
                PageReason.CRISIS);
    }

    private static List<Announcement> announced(CaseEvent event) {
        return new Announcements(file(false), 2, "head", null).of(event);
    }

    private static PageEvent.PatientCallRequested callRequested(boolean noVoicemail) {
        return (PageEvent.PatientCallRequested)
                only(noVoicemail, new OwnerEvent.CallRequested(AT, ANA));
    }

    private static Object only(boolean noVoicemail, CaseEvent event) {
        var told = new Announcements(file(noVoicemail), 2, "head", null).of(event);
        assertThat(told).hasSize(1);
        return told.getFirst().event();
    }

    private static CaseFile file(boolean noVoicemail) {
        return ((Escalation.Open) opened(noVoicemail)).file();
    }

    private static Escalation opened(boolean noVoicemail) {
        var ladder =
                new Ladder(
                        3,
                        Duration.ofMinutes(10),
                        Duration.ofMinutes(10),
                        Duration.ofMinutes(2),
                        List.of(new Rung(Role.PRIMARY, Duration.ZERO)));
        var opened =
                new RequestEvent.CaseOpened(
                        AT,
                        new CaseFile.Origin(
                                new UUID(0, 1), "harbor", new UUID(0, 2), ladder, AT, null),
                        new Patient(List.of("en"), "sealed", true, noVoicemail)
                                .in("CA")
                                .preferringText(noVoicemail),
                        new UUID(0, 3),
                        new UUID(0, 4),
                        Via.SMS,
                        null,
                        false);
        return EscalationMachine.evolve(new Escalation.None(), opened);
    }
}
