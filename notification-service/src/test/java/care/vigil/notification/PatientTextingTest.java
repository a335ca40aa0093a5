package care.vigil.notification;

import static care.vigil.notification.House.SOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import care.vigil.events.PageOutcomeEvent;
import care.vigil.events.PageOutcomeEvent.PatientNotTextable;
import care.vigil.events.PageOutcomeEvent.PatientTextDropped;
import care.vigil.events.PatientTextTemplate;
import care.vigil.events.Topics;
import care.vigil.simulator.rest.Fault;
import care.vigil.simulator.rest.Fault.Kind;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class PatientTextingTest {

    private static final Instant FAR = Instant.parse("2099-01-01T00:00:00Z");
    private static final Instant PAST = Instant.parse("2020-01-01T00:00:00Z");

    @Inject House house;

    @BeforeEach
    void calm() {
        house.carrier.clearFaults();
    }

    @Test
    void theFirstTextLeavesBeforeThereIsACaseInEachLanguageFromTheCrisisNumber() {
        var patient = house.telephone();
        house.patientText(null, 0, PatientTextTemplate.RECEIVED, patient, FAR);
        var text = patient.awaitText("Automatic", SOON);
        assertThat(text.body())
                .isEqualTo(
                        "Automatic: received. In danger call 911, or 988.\n\nRecibido. En peligro llame al 911 o 988.");
        assertThat(text.with()).isEqualTo(House.CRISIS);
        await().atMost(SOON)
                .until(() ->
                        house.count(
                                        "select count(*) from attempt where wording = 'received-r1'"
                                                + " and carrier_status = 'DELIVERED'")
                                > 0);
    }

    @Test
    void aTextThatIsNoLongerTrueIsDroppedAndADangerTextIsNotTooOld() {
        var patient = house.telephone();
        var escalation = UUID.randomUUID();
        house.patientText(escalation, 2, PatientTextTemplate.CONTACTING, patient, PAST);
        house.patientText(escalation, 2, PatientTextTemplate.EMERGENCY, patient, PAST);
        patient.awaitText("Call 911 now", SOON);
        assertThat(patient.received()).hasSize(1);
        assertThat(reasons(escalation)).containsExactly("EXPIRED");
    }

    @Test
    void aTextIsDroppedWhenANewerStateOfTheCaseIsKnown() {
        var patient = house.telephone();
        var escalation = UUID.randomUUID();
        house.carrier.fault(Fault.of(Kind.TOO_MANY).on("messages").to(patient.number()));
        house.patientText(escalation, 2, PatientTextTemplate.CONTACTING, patient, FAR);
        await().atMost(SOON).until(() -> !house.posts(patient).isEmpty());
        house.patientText(escalation, 3, PatientTextTemplate.CLINICIAN_HAS_IT, patient, FAR);

        patient.awaitText("A clinician has your message", SOON);
        await().atMost(SOON).until(() -> reasons(escalation).contains("SUPERSEDED"));
        assertThat(patient.received()).hasSize(1);
    }

    @Test
    void aTextThatIsTakenBackWhileItWaitsDoesNotLeaveAndThatIsTold() {
        var patient = house.telephone();
        var escalation = UUID.randomUUID();
        house.carrier.fault(Fault.of(Kind.TOO_MANY).on("messages").to(patient.number()));
        house.patientText(escalation, 4, PatientTextTemplate.CONTACTING, patient, FAR);
        await().atMost(SOON).until(() -> !house.posts(patient).isEmpty());
        house.withdrawn(escalation, 6, PatientTextTemplate.RECEIVED);

        await().atMost(SOON).until(() -> dropped(escalation).size() == 1);
        assertThat(reasons(escalation)).containsExactly("WITHDRAWN");
        assertThat(dropped(escalation).getFirst().template())
                .isEqualTo(PatientTextTemplate.CONTACTING);
        assertThat(patient.received()).isEmpty();
    }

    @Test
    void aTextThatComesAfterItWasTakenBackDoesNotLeaveButWhatIsTrueAllTheSameAndWhatIsNewerDoes() {
        var patient = house.telephone();
        var escalation = UUID.randomUUID();
        house.withdrawn(escalation, 6, PatientTextTemplate.EMERGENCY);
        house.patientText(escalation, 4, PatientTextTemplate.CONTACTING, patient, FAR);
        await().atMost(SOON).until(() -> dropped(escalation).size() == 1);

        house.patientText(escalation, 5, PatientTextTemplate.EMERGENCY, patient, FAR);
        patient.awaitText("Call 911 now", SOON);
        house.patientText(escalation, 7, PatientTextTemplate.CLINICIAN_HAS_IT, patient, FAR);
        patient.awaitText("A clinician has your message", SOON);
        assertThat(patient.received()).hasSize(2);
        assertThat(dropped(escalation)).hasSize(1);
    }

    private List<PatientTextDropped> dropped(UUID escalation) {
        return house
                .told(
                        Topics.PAGE_OUTCOMES,
                        PageOutcomeEvent.class,
                        event -> event.escalationId().equals(escalation))
                .stream()
                .filter(PatientTextDropped.class::isInstance)
                .map(PatientTextDropped.class::cast)
                .toList();
    }

    @Test
    void aPatientWhoHasOptedOutIsReportedAsNotTextable() {
        var patient = house.telephone();
        var escalation = UUID.randomUUID();
        house.carrier.optOut(House.CRISIS, patient.number());
        house.patientText(escalation, 2, PatientTextTemplate.CONTACTING, patient, FAR);
        await().atMost(SOON)
                .untilAsserted(() ->
                        assertThat(notTextable(escalation))
                                .singleElement()
                                .isInstanceOfSatisfying(
                                        PatientNotTextable.class,
                                        no -> assertThat(no.carrierCode()).isEqualTo(21610)));
        assertThat(house.posts(patient)).hasSize(1);
    }

    private List<PageOutcomeEvent> notTextable(UUID escalation) {
        return house.told(
                Topics.PAGE_OUTCOMES,
                PageOutcomeEvent.class,
                event -> event.escalationId().equals(escalation));
    }

    private List<String> reasons(UUID escalation) {
        return house.texts(
                "select reason from attempt where state = 'DROPPED' and escalation_id = ?",
                escalation);
    }
}
