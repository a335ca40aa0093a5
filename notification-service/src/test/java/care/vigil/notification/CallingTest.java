package care.vigil.notification;

import static care.vigil.notification.House.SOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import care.vigil.events.AcknowledgementEvent;
import care.vigil.events.AcknowledgementEvent.CallAnswered;
import care.vigil.events.AcknowledgementEvent.ContactMade;
import care.vigil.events.AcknowledgementEvent.PageAccepted;
import care.vigil.events.AcknowledgementEvent.PatientNotReached;
import care.vigil.events.CallAnsweredBy;
import care.vigil.events.PageEvent.PatientCallRequested;
import care.vigil.events.Topics;
import care.vigil.simulator.client.HandsetClient;
import care.vigil.simulator.handsets.Script;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a clinician is led through in a call, and how they are joined with a patient. */
@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class CallingTest {

    @Inject House house;

    @BeforeEach
    void calm() {
        house.carrier.clearFaults();
        house.escalation.firstWins();
        house.escalation.takesIn(null);
    }

    @Test
    void theOwnerIsJoinedFromTheCrisisNumberAndSaysAfterwardsThatContactWasMade() {
        var mara = house.clinician("Mara Lindqvist");
        var patient = house.telephone();
        var request = house.page(mara, patient);
        acceptByKey(mara);
        mara.phone().awaitHeard("Press 3 to be connected with the patient", SOON);
        mara.phone().press("3");
        mara.phone().awaitHeard("If a machine answers, do not leave details", SOON);

        var ringing = patient.awaitRinging(SOON).liveCall().orElseThrow();
        assertThat(ringing.from()).isEqualTo(House.CRISIS);
        patient.answer();
        patient.says("hello");
        mara.phone().awaitHeard("hello", SOON);
        assertThat(said(request.escalationId())).hasSize(1);
        patient.hangUp();

        mara.phone().awaitHeard("Did you reach the patient?", SOON);
        assertThat(said(request.escalationId())).hasSize(1);
        mara.phone().press("1");
        mara.phone().awaitHeard("Recorded: you have reached the patient", SOON);
        assertThat(said(request.escalationId()))
                .extracting(AcknowledgementEvent::getClass)
                .containsExactly(PageAccepted.class, ContactMade.class);
        await().atMost(SOON).until(() -> patientLeg(request.escalationId()).equals("COMPLETED"));
    }

    @Test
    void aPatientWhoDoesNotAnswerIsCalledAgainAndThenRecordedAsNotReached() {
        var mara = house.clinician("Mara Lindqvist");
        var patient = house.telephone();
        patient.scripted(Script.of(Script.Kind.BUSY));
        var request = house.page(mara, patient);
        acceptByKey(mara);
        mara.phone().press("3");
        mara.phone().awaitHeard("The line was busy", SOON);
        mara.phone().press("3");
        await().atMost(SOON).until(() -> bridges(request.escalationId()) == 2);
        await().atMost(SOON).until(() -> mara.phone().state().calls().getLast().prompts() == 4);
        mara.phone().press("2");
        mara.phone().awaitHeard("could not be reached", SOON);
        assertThat(said(request.escalationId()).getLast()).isInstanceOf(PatientNotReached.class);
    }

    @Test
    void whoAnsweredIsSaidByAKeyAndIsNoContact() {
        var mara = house.clinician("Mara Lindqvist");
        var patient = house.telephone();
        var request = house.page(mara, patient);
        acceptByKey(mara);
        mara.phone().press("3");
        patient.awaitRinging(SOON).answer();
        patient.hangUp();
        mara.phone().awaitHeard("Press 4 if somebody else answered", SOON);

        mara.phone().press("4");
        mara.phone().awaitHeard("Contact with the patient is not made by that", SOON);
        mara.phone().press("5");
        await().atMost(SOON).until(() -> answered(request.escalationId()).size() == 2);
        assertThat(answered(request.escalationId()))
                .containsExactly(CallAnsweredBy.SOMEBODY_ELSE, CallAnsweredBy.MACHINE);
        assertThat(said(request.escalationId())).noneMatch(ContactMade.class::isInstance);

        patient.scripted(Script.of(Script.Kind.BUSY));
        mara.phone().press("3");
        mara.phone().awaitHeard("The line was busy", SOON);
        mara.phone().press("5");
        await().atMost(SOON).until(() -> answered(request.escalationId()).size() == 3);
        assertThat(answered(request.escalationId()).getLast()).isEqualTo(CallAnsweredBy.NOBODY);
    }

    @Test
    void aPatientWhoMayNotBeLeftAVoicemailIsRungNoLongerThanAMailboxWaits() {
        var mara = house.clinician("Mara Lindqvist");
        var patient = house.telephone();
        var mailbox = Script.of(Script.Kind.VOICEMAIL).answeredAfter(Duration.ofSeconds(20));
        patient.scripted(mailbox);
        var request = house.page(mara, patient, true);
        acceptByKey(mara);
        mara.phone().awaitHeard("This patient prefers text to a call. Press 3", SOON);
        mara.phone().press("3");
        mara.phone().awaitHeard("may not be left a voicemail", SOON);
        isRungInVain(patient, 1);

        mara.phone().awaitHeard("Nobody answered", SOON);
        mara.phone().press("3");
        isRungInVain(patient, 2);
        assertThat(
                        house.count(
                                "select count(*) from bridge where escalation_id = ? and no_voicemail",
                                request.escalationId()))
                .isEqualTo(2);
    }

    @Test
    void whoClickedIsToldToo() {
        var mara = house.clinician("Mara Lindqvist");
        var patient = house.telephone();
        await().atMost(SOON).until(() -> known(mara));
        var escalation = UUID.randomUUID();
        house.standDown(escalation, 2, mara.id());
        callRequested(escalation, mara, patient, true);
        mara.phone().awaitRinging(SOON).answer();
        mara.phone().awaitHeard("Press 1 to be connected with the patient", SOON);
        mara.phone().press("1");
        mara.phone().awaitHeard("may not be left a voicemail", SOON);
        isRungInVain(patient, 1);
    }

    /** A mailbox takes the call after twenty seconds; by then it must be over. */
    private void isRungInVain(HandsetClient patient, int calls) {
        await().atMost(SOON).until(() -> patient.state().calls().size() == calls);
        patient.awaitRinging(SOON);
        house.carrier.advance(Duration.ofSeconds(18));
        await().atMost(SOON).until(() -> patient.state().calls().getLast().over());
        assertThat(patient.state().calls().getLast().answeredAt()).isNull();
    }

    @Test
    void whoClickedIsCalledAndJoinedOnlyAtAKey() {
        var mara = house.clinician("Mara Lindqvist");
        var patient = house.telephone();
        await().atMost(SOON).until(() -> known(mara));
        var escalation = UUID.randomUUID();
        house.standDown(escalation, 2, mara.id());
        callRequested(escalation, mara, patient);

        var ringing = mara.phone().awaitRinging(SOON).liveCall().orElseThrow();
        assertThat(ringing.from()).isEqualTo(House.PAGER);
        mara.phone().answer();
        mara.phone().awaitHeard("Press 1 to be connected with the patient", SOON);
        assertThat(patient.state().calls()).isEmpty();
        mara.phone().press("1");
        patient.awaitRinging(SOON).answer();
        patient.hangUp();
        mara.phone().awaitHeard("Did you reach the patient?", SOON);
        mara.phone().press("1");
        mara.phone().awaitHeard("Recorded", SOON);
        assertThat(said(escalation)).singleElement().isInstanceOf(ContactMade.class);
        assertThat(house.posts(mara.phone()))
                .filteredOn(post -> post.params().containsKey("Timeout"))
                .hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(
            value = Script.Kind.class,
            names = {"SILENT", "VOICEMAIL", "CALL_SCREENING", "HANGS_UP", "BUSY"})
    void nothingButAKeyJoinsAPatient(Script.Kind kind) {
        var mara = house.clinician("Mara Lindqvist");
        var patient = house.telephone();
        mara.phone().scripted(Script.of(kind));
        await().atMost(SOON).until(() -> known(mara));
        var escalation = UUID.randomUUID();
        callRequested(escalation, mara, patient);
        await().atMost(SOON).until(() -> isOverAfterAWhile(mara));
        assertThat(patient.state().calls()).isEmpty();
        assertThat(said(escalation)).isEmpty();
    }

    @Test
    void nobodyIsJoinedOnceSomebodyElseHasTheCase() {
        var mara = house.clinician("Mara Lindqvist");
        var theo = house.clinician("Theo Bright");
        var patient = house.telephone();
        var request = house.page(mara, patient);
        acceptByKey(mara);
        mara.phone().awaitHeard("Press 3", SOON);
        house.standDown(request.escalationId(), 4, theo.id());
        await().atMost(SOON)
                .until(() ->
                        house.count("select count(*) from paged_case where owner_id = ?", theo.id())
                                == 1);
        mara.phone().press("3");
        mara.phone().awaitHeard("Theo Bright has", SOON);
        assertThat(patient.state().calls()).isEmpty();
    }

    @Test
    void anEmergencyNumberIsNeverRungHoweverItIsSealed() {
        var mara = house.clinician("Mara Lindqvist");
        house.page(mara, house.carrier.handset("+44116123"));
        acceptByKey(mara);
        mara.phone().press("3");
        mara.phone().awaitHeard("no number for the patient that can be called", SOON);
    }

    @Test
    void aSecondPageIsAnnouncedInTheLiveCallAndAnsweredThere() {
        var mara = house.clinician("Mara Lindqvist");
        var first = house.page(mara);
        mara.phone().awaitRinging(SOON).answer();
        var second = house.page(mara);
        house.codeOn(mara.phone());
        house.codeOn(mara.phone());

        mara.phone().press("1");
        mara.phone().awaitHeard("Another page is waiting.", SOON);
        mara.phone().press("2");
        mara.phone().awaitHeard("Recorded: you cannot take", SOON);
        assertThat(said(first.escalationId())).singleElement().isInstanceOf(PageAccepted.class);
        assertThat(said(second.escalationId())).hasSize(1);
        mara.phone().awaitCall(call -> call.over(), SOON);
        assertThat(mara.phone().state().calls()).hasSize(1);
    }

    @Test
    void whoCallsThePagerNumberHearsTheirPagesThenTheirCases() {
        var mara = house.clinician("Mara Lindqvist", true, false);
        var patient = house.telephone();
        var one = house.page(mara, patient);
        house.codeOn(mara.phone());
        mara.phone().calls(House.PAGER);
        mara.phone().awaitHeard("Press 1 to accept", SOON);
        mara.phone().press("1");
        mara.phone().awaitHeard("You have it.", SOON);
        house.standDown(one.escalationId(), 3, mara.id());
        await().atMost(SOON).until(() -> isClosed(one.pageId()));
        mara.phone().hangUp();

        mara.phone().calls(House.PAGER);
        mara.phone().awaitHeard("Press 4 if you have reached the patient", SOON);
        mara.phone().press("4");
        mara.phone().awaitHeard("Recorded: you have reached the patient", SOON);
        assertThat(said(one.escalationId()).getLast()).isInstanceOf(ContactMade.class);

        var theo = house.clinician("Theo Bright");
        house.standDown(UUID.randomUUID(), 1, null);
        await().atMost(SOON).until(() -> known(theo));
        theo.phone().calls(House.PAGER);
        theo.phone().awaitHeard("No page of yours is open", SOON);
    }

    @Test
    void aPatientOnThePagerNumberIsTakenInByIntakeAndHearsWhatItSays() {
        var patient = house.telephone();
        house.escalation.takesIn(
                "<Response><Say>Your call has been received.</Say><Hangup/></Response>");
        patient.calls(House.PAGER);
        patient.awaitHeard("Your call has been received.", SOON);
        patient.texts(House.PAGER, "I cannot go on");
        await().atMost(SOON).until(() -> takenIn(patient).size() == 2);
        assertThat(takenIn(patient).getFirst()).startsWith("via=call&");
        assertThat(takenIn(patient).getLast()).startsWith("via=sms&").contains("cannot+go+on");
    }

    @Test
    void whileIntakeIsAwayThePatientHearsTheNumbersInBothLanguagesAndIsTakenInLater() {
        var patient = house.telephone();
        patient.calls(House.PAGER);
        patient.awaitHeard("call 9 1 1 now", SOON);
        patient.awaitHeard("llame al 9 1 1", SOON);
        assertThat(takenIn(patient)).isEmpty();
        house.escalation.takesIn("<Response/>");
        await().atMost(SOON).until(() -> takenIn(patient).size() == 1);
    }

    private void acceptByKey(House.Clinician clinician) {
        clinician.phone().awaitRinging(SOON).answer();
        clinician.phone().press("1");
        clinician.phone().awaitHeard("You have it", SOON);
    }

    private void callRequested(UUID escalation, House.Clinician owner, HandsetClient patient) {
        callRequested(escalation, owner, patient, false);
    }

    private void callRequested(
            UUID escalation, House.Clinician owner, HandsetClient patient, boolean noVoicemail) {
        var asked =
                new PatientCallRequested(
                        UUID.randomUUID(),
                        House.T0,
                        escalation,
                        3,
                        House.PROGRAM,
                        owner.id(),
                        house.sealed(patient.number()),
                        noVoicemail);
        house.publish(Topics.PAGES, asked);
        house.publish(Topics.PAGES, asked);
    }

    private List<AcknowledgementEvent> said(UUID escalation) {
        return house.said(escalation);
    }

    private List<CallAnsweredBy> answered(UUID escalation) {
        return said(escalation).stream()
                .filter(CallAnswered.class::isInstance)
                .map(event -> ((CallAnswered) event).by())
                .toList();
    }

    private List<String> takenIn(HandsetClient patient) {
        var number = "From=%2B" + patient.number().substring(1);
        return house.escalation.takenIn().stream().filter(form -> form.contains(number)).toList();
    }

    private String patientLeg(UUID escalation) {
        return house.texts(
                        "select coalesce(patient_status, '') from bridge where escalation_id = ?",
                        escalation)
                .getFirst();
    }

    private int bridges(UUID escalation) {
        return house.count("select count(*) from bridge where escalation_id = ?", escalation);
    }

    private boolean isClosed(UUID page) {
        return house.count("select count(*) from page where page_id = ? and not open", page) == 1;
    }

    private boolean known(House.Clinician clinician) {
        return house.count("select count(*) from clinician where clinician_id = ?", clinician.id())
                == 1;
    }

    private boolean isOverAfterAWhile(House.Clinician clinician) {
        house.carrier.advance(Duration.ofSeconds(10));
        var calls = clinician.phone().state().calls();
        return !calls.isEmpty() && calls.getLast().over();
    }
}
