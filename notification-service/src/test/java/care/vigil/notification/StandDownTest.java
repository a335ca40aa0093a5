package care.vigil.notification;

import static care.vigil.notification.House.SOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import care.vigil.events.OwnerNews;
import care.vigil.events.PageReason;
import care.vigil.events.PageSubject;
import care.vigil.events.StandDownReason;
import care.vigil.simulator.rest.Fault;
import care.vigil.simulator.rest.Fault.Kind;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Each subject ends for itself, and the owner is told what asks for no answer. */
@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class StandDownTest {

    @Inject House house;

    @BeforeEach
    void calm() {
        house.carrier.clearFaults();
        house.escalation.firstWins();
    }

    @Test
    void anAcknowledgedCaseDoesNotSilenceItsEmergencyTaskAndTheReverse() {
        var mara = house.clinician("Mara Lindqvist");
        var theo = house.clinician("Theo Bright");
        var escalation = UUID.randomUUID();
        house.page(escalation, mara, PageReason.CRISIS, 1);
        house.page(escalation, theo, PageReason.EMERGENCY_TASK, 2);
        var code = house.codeOn(mara.phone());
        var task = house.codeOn(theo.phone());
        theo.phone().awaitRinging(SOON);

        house.standDown(escalation, 3, mara.id());
        mara.phone().awaitText("You have it: " + code, SOON);
        house.page(escalation, theo, PageReason.EMERGENCY_TASK, 2);
        assertThat(house.codeOn(theo.phone())).isNotEqualTo(task);
        assertThat(theo.phone().received()).noneMatch(l -> l.body().contains("No action needed"));
        assertThat(theo.phone().liveCall()).isPresent();

        house.standDown(
                escalation, 4, StandDownReason.TASK_CLAIMED, theo.id(), PageSubject.EMERGENCY_TASK);
        theo.phone().awaitText("You have the emergency task: ", SOON);
        house.page(escalation, mara, PageReason.UNREAD_MESSAGE, 5);
        house.codeOn(mara.phone());
        assertThat(mara.phone().received())
                .noneMatch(line -> line.body().contains("emergency task"));
    }

    @Test
    void whoWasPagedForTheTaskIsToldWhoHasItAndThatItIsSettled() {
        var theo = house.clinician("Theo Bright");
        var amina = house.clinician("Amina Castellanos");
        var escalation = UUID.randomUUID();
        house.page(escalation, amina, PageReason.EMERGENCY_TASK, 1);
        var code = house.codeOn(amina.phone());
        house.standDown(
                escalation, 2, StandDownReason.TASK_CLAIMED, theo.id(), PageSubject.EMERGENCY_TASK);
        amina.phone().awaitText("Theo Bright has the emergency task " + code + ". No action", SOON);

        house.page(escalation, amina, PageReason.EMERGENCY_TASK, 3);
        var again = house.codeOn(amina.phone());
        house.standDown(
                escalation, 4, StandDownReason.TASK_SETTLED, null, PageSubject.EMERGENCY_TASK);
        amina.phone().awaitText("The emergency task " + again + " is settled", SOON);
    }

    @Test
    void aMessageThatWasReadIsToldToWhoWasPagedForIt() {
        var mara = house.clinician("Mara Lindqvist");
        var theo = house.clinician("Theo Bright");
        var escalation = UUID.randomUUID();
        var amina = house.clinician("Amina Castellanos");
        house.page(escalation, theo, PageReason.UNREAD_MESSAGE, 1);
        house.page(escalation, amina, PageReason.HAND_OVER, 1);
        var code = house.codeOn(theo.phone());
        amina.phone().awaitRinging(SOON);
        house.standDown(
                escalation, 2, StandDownReason.MESSAGE_READ, mara.id(), PageSubject.MESSAGE);
        theo.phone().awaitText("The message of " + code + " was read", SOON);
        assertThat(amina.phone().liveCall()).isPresent();
        assertThat(amina.phone().received()).noneMatch(line -> line.body().contains("was read"));
    }

    @Test
    void theOwnerIsToldByOneTextWithoutACallAndWithTheCodeOfTheirPage() {
        var mara = house.clinician("Mara Lindqvist");
        var escalation = UUID.randomUUID();
        house.page(escalation, mara, PageReason.CRISIS, 1);
        var code = house.codeOn(mara.phone());
        house.standDown(escalation, 2, mara.id());
        mara.phone().awaitText("You have it", SOON);
        var before = house.posts(mara.phone()).size();

        var told =
                house.tell(
                        escalation,
                        mara,
                        OwnerNews.CONTACT_DUE,
                        3,
                        Instant.parse("2099-06-01T08:22:30Z"));
        house.publish(care.vigil.events.Topics.PAGES, told);

        mara.phone().awaitText("Reply C " + code + " when", SOON);
        house.tell(escalation, mara, OwnerNews.NEW_MESSAGE, 4, null);
        mara.phone().awaitText("new message in " + code, SOON);
        assertThat(house.posts(mara.phone())).hasSize(before + 2);
    }

    @Test
    void whatIsNotTrueAnyMoreIsNotTold() {
        var mara = house.clinician("Mara Lindqvist", true, false);
        var theo = house.clinician("Theo Bright");
        var escalation = UUID.randomUUID();
        house.page(escalation, mara, PageReason.CRISIS, 1);
        house.codeOn(mara.phone());
        house.standDown(escalation, 2, mara.id());
        mara.phone().awaitText("You have it", SOON);
        house.carrier.fault(Fault.of(Kind.TOO_MANY).on("messages").to(mara.phone().number()));
        house.tell(escalation, mara, OwnerNews.CONTACT_DUE, 3, null);
        await().atMost(SOON).until(() -> news(escalation, "READY") == 1);
        house.standDown(escalation, 5, theo.id());

        await().atMost(SOON).until(() -> news(escalation, "DROPPED") == 1);
        house.carrier.clearFaults();
        house.tell(escalation, mara, OwnerNews.TAKEN_OVER, 5, null);
        mara.phone().awaitText("Theo Bright has", SOON);
        assertThat(mara.phone().received()).noneMatch(line -> line.body().contains("is due"));
    }

    private int news(UUID escalation, String state) {
        return house.count(
                "select count(*) from attempt where escalation_id = ? and kind = 'NEWS'"
                        + " and state = ?",
                escalation,
                state);
    }
}
