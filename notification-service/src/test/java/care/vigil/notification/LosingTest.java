package care.vigil.notification;

import static care.vigil.notification.House.SOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import care.vigil.events.PageOutcomeEvent;
import care.vigil.events.PageOutcomeEvent.ClinicianLost;
import care.vigil.events.Topics;
import care.vigil.simulator.rest.Fault;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A clinician who cannot be reached any more is told to escalation-service, case by case. */
@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class LosingTest {

    @Inject House house;

    @BeforeEach
    void calm() {
        house.carrier.clearFaults();
        house.escalation.firstWins();
    }

    @Test
    void whoStopsTextsWhileTheyHaveACaseAndTakesNoCallsIsLost() {
        var mara = house.clinician("Mara Lindqvist", true, false);
        var owned = house.page(mara);
        house.codeOn(mara.phone());
        mara.phone().texts(House.PAGER, "1");
        mara.phone().awaitText("You have it", SOON);
        var asked = house.page(mara);
        house.codeOn(mara.phone());

        mara.phone().texts(House.PAGER, "Stop");

        await().atMost(SOON).until(() -> lost(mara).size() == 2);
        assertThat(lost(mara))
                .containsExactlyInAnyOrder(owned.escalationId(), asked.escalationId());
    }

    @Test
    void whoStopsTextsCanStillBeCalledUntilTheCarrierRefusesThatToo() {
        var mara = house.clinician("Mara Lindqvist");
        house.page(mara);
        mara.phone().awaitRinging(SOON);
        mara.phone().texts(House.PAGER, "STOP");
        await().atMost(SOON)
                .until(() ->
                        house.count(
                                        "select count(*) from reply where clinician_id = ?"
                                                + " and meaning = 'stopped'",
                                        mara.id())
                                == 1);
        assertThat(lost(mara)).isEmpty();
        mara.phone().decline();

        house.carrier.fault(Fault.refused(21217).on("calls").to(mara.phone().number()));
        house.page(mara);
        await().atMost(SOON).until(() -> lost(mara).size() == 2);
    }

    private List<UUID> lost(House.Clinician clinician) {
        return house
                .told(
                        Topics.PAGE_OUTCOMES,
                        PageOutcomeEvent.class,
                        event ->
                                event instanceof ClinicianLost lost
                                        && lost.clinicianId().equals(clinician.id()))
                .stream()
                .map(PageOutcomeEvent::escalationId)
                .distinct()
                .toList();
    }
}
