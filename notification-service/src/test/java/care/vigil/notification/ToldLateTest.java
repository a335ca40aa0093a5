package care.vigil.notification;

import static care.vigil.notification.House.SOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import care.vigil.simulator.rest.Fault;
import care.vigil.simulator.rest.Fault.Kind;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whoever heard "not recorded" and was recorded after all is told before others are sent home. */
@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class ToldLateTest {

    @Inject House house;

    @BeforeEach
    @AfterEach
    void calm() {
        house.carrier.clearFaults();
        house.escalation.firstWins();
    }

    @Test
    void othersAreAskedOnUntilWhoeverAcceptedHasBeenTold() {
        var mara = house.clinician("Mara Lindqvist");
        var theo = house.clinician("Theo Bright");
        var escalation = UUID.randomUUID();
        house.page(escalation, UUID.randomUUID(), mara, 1, 1);
        house.page(escalation, UUID.randomUUID(), theo, 1, 2);
        house.codeOn(theo.phone());
        theo.phone().awaitRinging(SOON);
        mara.phone().awaitRinging(SOON).answer();
        house.codeOn(mara.phone());
        house.escalation.away();
        mara.phone().press("1");
        mara.phone().awaitHeard("Not recorded yet", SOON);
        house.carrier.fault(Fault.of(Kind.TOO_MANY).on("messages").to(mara.phone().number()));

        house.standDown(escalation, 3, mara.id());
        await().atMost(SOON).until(() -> held(escalation) == 1);
        await().atMost(SOON)
                .until(() ->
                        house.count(
                                        "select count(*) from attempt where escalation_id = ?"
                                                + " and about = 'you-have-it' and state = 'TROUBLED'",
                                        escalation)
                                >= 1);
        assertThat(theo.phone().liveCall()).isPresent();
        assertThat(theo.phone().received()).noneMatch(l -> l.body().contains("No action needed"));

        house.carrier.clearFaults();
        mara.phone().awaitText("You have it", SOON);
        theo.phone().awaitText("Mara Lindqvist has", SOON);
        theo.phone().awaitCall(call -> call.over(), SOON);
        await().atMost(SOON).until(() -> held(escalation) == 0);
        assertThat(
                        house.count(
                                "select count(*) from page where escalation_id = ? and open",
                                escalation))
                .isZero();
    }

    @Test
    void whoIsToldInTheCallSendsTheOthersHomeAtOnce() {
        var mara = house.clinician("Mara Lindqvist");
        var escalation = UUID.randomUUID();
        house.page(escalation, UUID.randomUUID(), mara, 1, 1);
        mara.phone().awaitRinging(SOON).answer();
        mara.phone().press("1");
        mara.phone().awaitHeard("You have it", SOON);
        house.standDown(escalation, 3, mara.id());
        await().atMost(SOON)
                .until(() ->
                        house.count(
                                        "select count(*) from page where escalation_id = ? and open",
                                        escalation)
                                == 0);
        assertThat(held(escalation)).isZero();
    }

    private int held(UUID escalation) {
        return house.count(
                "select count(*) from held_stand_down where escalation_id = ?", escalation);
    }
}
