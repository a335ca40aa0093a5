package care.vigil.escalation.machine;

import static care.vigil.escalation.machine.Story.ANA;
import static care.vigil.escalation.machine.Story.BO;
import static care.vigil.escalation.machine.Story.OPS;
import static care.vigil.escalation.machine.Story.SU;
import static care.vigil.escalation.machine.Story.T0;
import static care.vigil.escalation.machine.Story.opened;
import static care.vigil.events.PatientTextTemplate.BACKUP_CONTACTED;
import static care.vigil.events.PatientTextTemplate.CLINICIAN_HAS_IT;
import static care.vigil.events.PatientTextTemplate.CONTACTING;
import static care.vigil.events.PatientTextTemplate.CONTACT_MISSED;
import static care.vigil.events.PatientTextTemplate.EMERGENCY;
import static care.vigil.events.PatientTextTemplate.NOBODY_ON_CALL;
import static care.vigil.events.PatientTextTemplate.STILL_TRYING;
import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import care.vigil.escalation.machine.MessageEvent.PatientTold;
import care.vigil.events.PatientTextTemplate;
import care.vigil.events.Role;
import care.vigil.events.Via;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PatientTextsTest {

    @Test
    void contactingIsSaidOnceTheCarrierHasAPageAndOnlyOnce() {
        var story = opened();
        assertThat(story.told()).isEmpty();
        assertThat(story.handedOver(ANA).told()).containsExactly(CONTACTING);
        story.ask(new Command.NoteHandedOver(T0, story.pageOf(ANA), 1, Via.CALL));
        assertThat(story.told()).isEmpty();
        assertThat(story.until(ofMinutes(2)).handedOver(ANA).told()).isEmpty();
    }

    @Test
    void theBackupIsMentionedOnceTheCarrierHasTheirPage() {
        var story = opened().until(ofMinutes(4));
        assertThat(story.told()).isEmpty();
        assertThat(story.handedOver(BO).told()).containsExactly(BACKUP_CONTACTED);
        assertThat(story.handedOver(ANA).told()).isEmpty();
    }

    @Test
    void aPageToOperationsSaysNothingToThePatient() {
        var story = new Story().nobodyOnCall(Role.PRIMARY).requested();
        assertThat(story.handedOver(OPS).told()).isEmpty();
    }

    @Test
    void thePatientIsToldThatAClinicianHasIt() {
        var story = opened().accepts(ANA);
        assertThat(story.told()).containsExactly(CLINICIAN_HAS_IT);
        assertThat(story.events(PatientTold.class).getFirst().expiresAt())
                .isEqualTo(T0.plus(ofMinutes(10)));
    }

    @Test
    void theEmergencyTextComesWithThePromptAndStillTryingOnceAfterIt() {
        var story = opened().until(ofMinutes(10));
        assertThat(story.told()).containsExactly(EMERGENCY);
        assertThat(story.until(ofMinutes(40)).told()).containsExactly(STILL_TRYING);
    }

    @Test
    void nobodyOnCallIsSaidOnlyWhenNoRungHasAnybody() {
        assertThat(new Story().nobodyOnCallAtAll().requested().told())
                .containsExactly(NOBODY_ON_CALL);
        assertThat(new Story().nobodyOnCall(Role.PRIMARY).requested().told()).isEmpty();
        assertThat(opened().fails(ANA).fails(BO).fails(SU).told()).containsExactly(EMERGENCY);
    }

    @Test
    void aMissedContactIsAdmitted() {
        assertThat(opened().accepts(ANA).until(ofMinutes(10)).told())
                .containsExactly(CONTACT_MISSED);
    }

    @Test
    void whoWritesAgainIsAnsweredWithTheTruthAtMostEveryTwoMinutes() {
        var story = opened().handedOver(ANA);
        assertThat(story.requestedAt(ofSeconds(30)).told()).isEmpty();
        assertThat(story.requestedAt(ofSeconds(121)).told()).containsExactly(CONTACTING);
        assertThat(story.accepts(ANA).told()).containsExactly(CLINICIAN_HAS_IT);
        assertThat(story.requestedAt(ofMinutes(5)).told()).containsExactly(CLINICIAN_HAS_IT);
        story.until(ofMinutes(14));
        assertThat(story.requestedAt(ofMinutes(20)).told()).containsExactly(STILL_TRYING);
    }

    @Test
    void aBackupWhoCannotTakeItIsNotBeingContacted() {
        var story = opened().handedOver(ANA).until(ofMinutes(4)).handedOver(BO);
        assertThat(story.until(ofMinutes(6)).writes().told()).containsExactly(BACKUP_CONTACTED);
        story.declines(BO);
        assertThat(story.until(ofMinutes(9)).writes().told()).containsExactly(CONTACTING);
    }

    @Test
    void aPersonIsAnsweredAllTheTimeHoweverMuchElseIsTold() {
        var story = opened().handedOver(ANA);
        assertThat(textsWithin(story, 1, 9)).hasSize(4).containsOnly(CONTACTING);
        assertThat(story.until(ofMinutes(10)).told()).containsExactly(EMERGENCY);
        assertThat(textsWithin(story, 11, 15)).hasSize(3).containsOnly(STILL_TRYING);
        assertThat(story.accepts(BO).told()).containsExactly(CLINICIAN_HAS_IT);
        assertThat(textsWithin(story, 16, 24)).hasSize(4).containsOnly(CLINICIAN_HAS_IT);
    }

    @Test
    void anEchoIsAnsweredOnlyWhenNothingOfOursIsLeftToAnswerAndIsPartOfTheCaseAllTheSame() {
        var story = opened().handedOver(ANA).accepts(ANA).echo(true);
        assertThat(story.until(ofMinutes(9)).writes().told()).isEmpty();
        assertThat(story.file().requests()).isEqualTo(2);
        assertThat(story.until(ofMinutes(10)).told()).containsExactly(CONTACT_MISSED);
        assertThat(story.until(ofMinutes(19)).writes().told()).isEmpty();
        assertThat(story.until(ofMinutes(22)).writes().told()).containsExactly(STILL_TRYING);
        assertThat(story.until(ofMinutes(24)).writes().told()).isEmpty();
        assertThat(story.echo(false).writes().told()).containsExactly(STILL_TRYING);
    }

    @Test
    void anAnswerThatCouldNotLeaveWhileItWasTrueIsReplacedByWhatIsTrueNow() {
        var story = opened().handedOver(ANA).until(ofMinutes(4)).handedOver(BO);
        assertThat(story.until(ofMinutes(6)).writes().told()).containsExactly(BACKUP_CONTACTED);
        story.declines(BO);
        assertThat(story.dropped().told()).containsExactly(CONTACTING);
        assertThat(story.events(PatientTold.class)).allMatch(PatientTold::answer);

        story.accepts(ANA).reached(ANA).until(ofMinutes(9)).writes();
        assertThat(story.told()).containsExactly(CLINICIAN_HAS_IT);
        story.until(ofMinutes(13));
        assertThat(story.dropped().told()).containsExactly(STILL_TRYING);
    }

    @Test
    void whoWasToBeToldOfAChangeIsToldWhereTheCaseStandsUnlessTheyKnow() {
        var knows = opened().handedOver(ANA).until(ofMinutes(4)).handedOver(BO).declines(BO);
        assertThat(knows.dropped().told()).isEmpty();

        var owned = opened().accepts(ANA).until(ofMinutes(9));
        assertThat(owned.dropped().told()).containsExactly(CLINICIAN_HAS_IT);
        assertThat(owned.ask(new Command.NoteTextDropped(owned.at(), CONTACTING)).refusal())
                .isEqualTo(Decision.Refusal.KNOWN_ALREADY);
    }

    /** The patient writes every minute from one minute to another; what was sent meanwhile. */
    private static List<PatientTextTemplate> textsWithin(Story story, int from, int to) {
        var sent = new ArrayList<PatientTextTemplate>();
        for (int minute = from; minute <= to; minute++) {
            sent.addAll(story.until(ofMinutes(minute)).told());
            sent.addAll(story.writes().told());
        }
        return sent;
    }

    @Test
    void whoCannotOrMustNotBeTextedIsToldNothing() {
        var silent = new Patient(List.of("en"), "sealed", false, false);
        assertThat(new Story().patient(silent).requested().accepts(ANA).told()).isEmpty();
        var byCall = new Patient(List.of("en"), null, true, false);
        assertThat(new Story().patient(byCall).requested().accepts(ANA).told()).isEmpty();
        var refused = opened().ask(new Command.NoteNotTextable(T0, 21610));
        assertThat(refused.accepts(ANA).told()).isEmpty();
    }
}
