package care.vigil.escalation.machine;

import static care.vigil.escalation.machine.Story.ANA;
import static care.vigil.escalation.machine.Story.BO;
import static care.vigil.escalation.machine.Story.EVE;
import static care.vigil.escalation.machine.Story.SU;
import static care.vigil.escalation.machine.Story.T0;
import static care.vigil.escalation.machine.Story.opened;
import static care.vigil.events.PatientTextTemplate.BACKUP_CONTACTED;
import static care.vigil.events.PatientTextTemplate.CLINICIAN_HAS_IT;
import static care.vigil.events.PatientTextTemplate.CLOSED;
import static care.vigil.events.PatientTextTemplate.CONTACTING;
import static care.vigil.events.PatientTextTemplate.CONTACT_MISSED;
import static care.vigil.events.PatientTextTemplate.EMERGENCY;
import static care.vigil.events.PatientTextTemplate.NOBODY_ON_CALL;
import static care.vigil.events.PatientTextTemplate.RECEIVED;
import static care.vigil.events.PatientTextTemplate.STILL_TRYING;
import static care.vigil.events.PatientTextTemplate.TRIED_TO_CALL;
import static java.time.Duration.ofMinutes;
import static org.assertj.core.api.Assertions.assertThat;

import care.vigil.events.CaseStanding;
import care.vigil.events.PageReason;
import care.vigil.events.PatientTextTemplate;
import care.vigil.events.Role;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the patient is told in each state, and what answers them when they write again in it. */
class WhatIsTrueTest {

    /**
     * One row.
     *
     * @param told by the step that led into the state
     * @param answered three minutes later, to a text
     * @param spoken to a caller; null for nothing more than that the call was received
     */
    record Row(
            String state,
            Supplier<Story> story,
            List<PatientTextTemplate> told,
            List<PatientTextTemplate> answered,
            CaseStanding spoken) {

        @Override
        public String toString() {
            return state;
        }
    }

    static Stream<Row> states() {
        return Stream.of(
                row("no page has left", Story::opened, none(), RECEIVED, null),
                row(
                        "a page has left",
                        () -> opened().handedOver(ANA),
                        CONTACTING,
                        CONTACTING,
                        CaseStanding.CONTACTING),
                row(
                        "whoever was asked is asked again, and that page has not left",
                        () -> opened().handedOver(ANA).until(ofMinutes(2)),
                        none(),
                        CONTACTING,
                        CaseStanding.CONTACTING),
                row(
                        "the backup's page has left",
                        () -> opened().declines(ANA).handedOver(BO),
                        BACKUP_CONTACTED,
                        BACKUP_CONTACTED,
                        CaseStanding.BACKUP_CONTACTED),
                row(
                        "the backup's page has left, and the backup declines",
                        () ->
                                opened().handedOver(ANA)
                                        .until(ofMinutes(4))
                                        .handedOver(BO)
                                        .declines(BO),
                        none(),
                        CONTACTING,
                        CaseStanding.CONTACTING),
                row(
                        "the backup's page has left, and fails",
                        () -> opened().handedOver(ANA).until(ofMinutes(4)).handedOver(BO).fails(BO),
                        none(),
                        CONTACTING,
                        CaseStanding.CONTACTING),
                row(
                        "the carrier has the backup's page once the backup has declined",
                        () ->
                                opened().handedOver(ANA)
                                        .until(ofMinutes(4))
                                        .declines(BO)
                                        .handedOver(BO),
                        none(),
                        CONTACTING,
                        CaseStanding.CONTACTING),
                row(
                        "nobody is on call",
                        () -> nobody(),
                        NOBODY_ON_CALL,
                        NOBODY_ON_CALL,
                        CaseStanding.NOBODY_FOUND),
                row(
                        "nobody was on call, and somebody is",
                        () -> nobody().onCall(Role.PRIMARY, EVE).until(ofMinutes(3)),
                        STILL_TRYING,
                        STILL_TRYING,
                        CaseStanding.STILL_TRYING),
                row(
                        "nobody was on call, and the target came",
                        () -> nobody().until(ofMinutes(10)),
                        EMERGENCY,
                        NOBODY_ON_CALL,
                        CaseStanding.NOBODY_FOUND),
                row(
                        "nobody was on call, and then somebody was lost who had it",
                        () ->
                                nobody().onCall(Role.PRIMARY, EVE)
                                        .until(ofMinutes(3))
                                        .accepts(EVE)
                                        .nobodyOnCallAtAll()
                                        .lost(EVE),
                        List.of(STILL_TRYING, NOBODY_ON_CALL),
                        NOBODY_ON_CALL,
                        CaseStanding.NOBODY_FOUND),
                row(
                        "nobody has answered in time",
                        () -> opened().until(ofMinutes(10)),
                        EMERGENCY,
                        STILL_TRYING,
                        CaseStanding.STILL_TRYING),
                row(
                        "nobody has answered in time, and a later page has left",
                        () -> opened().until(ofMinutes(12)).handedOver(ANA),
                        none(),
                        STILL_TRYING,
                        CaseStanding.STILL_TRYING),
                row(
                        "nobody is left to ask",
                        () -> opened().declines(ANA).declines(BO).declines(SU),
                        EMERGENCY,
                        STILL_TRYING,
                        CaseStanding.STILL_TRYING),
                held("a clinician has it", () -> opened().accepts(ANA), CLINICIAN_HAS_IT),
                held(
                        "the patient cannot be reached",
                        () -> opened().accepts(ANA).cannotReach(ANA),
                        TRIED_TO_CALL),
                row(
                        "contact was missed",
                        () -> opened().accepts(ANA).until(ofMinutes(10)),
                        CONTACT_MISSED,
                        STILL_TRYING,
                        CaseStanding.STILL_TRYING),
                row(
                        "contact was missed, and nobody is on call but whoever missed it",
                        () -> opened().accepts(ANA).nobodyOnCallAtAll().until(ofMinutes(10)),
                        CONTACT_MISSED,
                        STILL_TRYING,
                        CaseStanding.STILL_TRYING),
                held("contact was made", () -> reached()),
                held("it is passed on", () -> reached().passes(ANA)),
                row(
                        "a message is unread in time",
                        () -> unread(),
                        none(),
                        STILL_TRYING,
                        CaseStanding.MESSAGE_UNREAD),
                held(
                        "the message was read after all",
                        () -> answered(unread()).reads(ANA),
                        CLINICIAN_HAS_IT),
                held(
                        "another took it to read the message",
                        () -> answered(unread()).accepts(BO, PageReason.UNREAD_MESSAGE),
                        CLINICIAN_HAS_IT),
                trying(
                        "the owner is lost before the target",
                        () -> opened().accepts(ANA).lost(ANA)),
                row(
                        "the owner is lost and the next one's page has left",
                        () -> reached().lost(ANA).handedOver(SU),
                        none(),
                        STILL_TRYING,
                        CaseStanding.STILL_TRYING),
                row(
                        "the owner is lost and the backup's page has left",
                        () -> opened().accepts(ANA).lost(ANA).handedOver(BO),
                        BACKUP_CONTACTED,
                        BACKUP_CONTACTED,
                        CaseStanding.BACKUP_CONTACTED),
                trying(
                        "the owner is lost, and then nobody answers in time",
                        () -> opened().accepts(ANA).lost(ANA).until(ofMinutes(10))),
                trying(
                        "the owner is lost after contact and after the target",
                        () -> reached().until(ofMinutes(20)).lost(ANA)),
                row(
                        "the owner is lost, and nobody is on call any more",
                        () -> opened().accepts(ANA).nobodyOnCallAtAll().lost(ANA),
                        List.of(STILL_TRYING, NOBODY_ON_CALL),
                        NOBODY_ON_CALL,
                        CaseStanding.NOBODY_FOUND),
                row(
                        "the owner is lost after the target, and nobody is on call any more",
                        () -> reached().until(ofMinutes(20)).nobodyOnCallAtAll().lost(ANA),
                        List.of(STILL_TRYING, NOBODY_ON_CALL),
                        NOBODY_ON_CALL,
                        CaseStanding.NOBODY_FOUND),
                trying(
                        "the owner is lost, nobody was on call, and somebody is before the target",
                        () ->
                                opened().accepts(ANA)
                                        .nobodyOnCallAtAll()
                                        .lost(ANA)
                                        .onCall(Role.PRIMARY, EVE)
                                        .until(ofMinutes(3))),
                trying(
                        "the owner is lost, and only whoever is on call in their place can answer",
                        () ->
                                opened().accepts(ANA)
                                        .nobodyOnCallAtAll()
                                        .onCall(Role.PRIMARY, EVE)
                                        .lost(ANA)),
                closed(
                        "closed after contact",
                        () -> reached().closes(ANA, Disposition.SAFE_WITH_PLAN)),
                closed(
                        "closed although nobody was reached",
                        () -> opened().accepts(ANA).closes(SU, Disposition.NO_CRISIS)));
    }

    @ParameterizedTest
    @MethodSource("states")
    void thePatientIsToldTheTruth(Row row) {
        var story = row.story().get();
        assertThat(story.told()).as("told").isEqualTo(row.told());
        assertThat(Truth.of(story.now()).orElse(null)).as("spoken").isEqualTo(row.spoken());

        var later = Duration.between(T0, story.at()).plus(ofMinutes(3));
        assertThat(story.requestedAt(later).told()).as("answered").isEqualTo(row.answered());
    }

    private static Story nobody() {
        return new Story().nobodyOnCallAtAll().requested();
    }

    private static Story reached() {
        return opened().accepts(ANA).reached(ANA);
    }

    /** The owner has had two intervals to read a text that came one minute after the request. */
    private static Story unread() {
        return reached().requestedAt(ofMinutes(1)).until(ofMinutes(5));
    }

    /** The patient has written again, and the backup has been asked to read it. */
    private static Story answered(Story story) {
        return story.until(ofMinutes(8)).writes();
    }

    private static Row row(
            String state,
            Supplier<Story> story,
            PatientTextTemplate told,
            PatientTextTemplate answered,
            CaseStanding spoken) {
        return new Row(state, story, List.of(told), List.of(answered), spoken);
    }

    private static Row row(
            String state,
            Supplier<Story> story,
            List<PatientTextTemplate> told,
            PatientTextTemplate answered,
            CaseStanding spoken) {
        return new Row(state, story, told, List.of(answered), spoken);
    }

    private static Row held(String state, Supplier<Story> story, PatientTextTemplate... told) {
        return row(state, story, List.of(told), CLINICIAN_HAS_IT, CaseStanding.CLINICIAN_HAS_IT);
    }

    private static Row trying(String state, Supplier<Story> story) {
        return row(state, story, STILL_TRYING, STILL_TRYING, CaseStanding.STILL_TRYING);
    }

    private static Row closed(String state, Supplier<Story> story) {
        return new Row(state, story, List.of(CLOSED), none(), null);
    }

    private static List<PatientTextTemplate> none() {
        return List.of();
    }
}
