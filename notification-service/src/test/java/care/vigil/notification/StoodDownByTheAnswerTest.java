package care.vigil.notification;

import static care.vigil.notification.House.SOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import care.vigil.events.AcknowledgementAnswer;
import care.vigil.events.AcknowledgementAnswer.Result;
import care.vigil.events.EventIds;
import care.vigil.events.PageEvent.PagesStoodDown;
import care.vigil.events.PageReason;
import care.vigil.events.PageSubject;
import care.vigil.events.StandDownReason;
import care.vigil.simulator.rest.Fault;
import care.vigil.simulator.rest.Fault.Kind;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The answer itself ends the asking; the topic, which may be late, says the same once more. */
@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class StoodDownByTheAnswerTest {

    @Inject House house;

    private final UUID escalation = UUID.randomUUID();

    @BeforeEach
    @AfterEach
    void calm() {
        house.carrier.clearFaults();
        house.escalation.firstWins();
    }

    @Test
    void afterYouHaveItNoPageUpToItsVersionIsMadeThoughTheTopicBringsNothing() {
        var mara = house.clinician("Mara Lindqvist");
        var theo = house.clinician("Theo Bright");
        var theirs = UUID.randomUUID();
        house.page(escalation, UUID.randomUUID(), mara, 1, 1);
        house.carrier.fault(Fault.of(Kind.TOO_MANY).on("messages").to(theo.phone().number()));
        house.page(escalation, theirs, theo, 1, 2);
        theo.phone().awaitRinging(SOON);
        await().atMost(SOON).until(() -> textsOf(theirs, "TROUBLED") >= 1);
        house.codeOn(mara.phone());
        says(Result.YOURS, mara.id(), 3);

        mara.phone().texts(House.PAGER, "1");
        mara.phone().awaitText("You have it", SOON);

        assertThat(open()).isZero();
        assertThat(textsOf(theirs, "READY")).isZero();
        var claimed = claimed(theirs);
        theo.phone().awaitCall(call -> call.over(), SOON);
        house.carrier.clearFaults();
        theo.phone().awaitText("Mara Lindqvist has", SOON);
        house.page(escalation, theirs, theo, 2, 3);
        house.page(escalation, theo, PageReason.HAND_OVER, 4);
        house.codeOn(theo.phone());
        assertThat(claimed(theirs)).isEqualTo(claimed);
    }

    @Test
    void whoIsSecondIsAskedNoMoreAndTheStandDownOfTheTopicTellsNothingTwice() {
        var mara = house.clinician("Mara Lindqvist");
        var theo = house.clinician("Theo Bright");
        house.page(escalation, UUID.randomUUID(), theo, 1, 2);
        var code = house.codeOn(theo.phone());
        says(Result.ANOTHERS, mara.id(), 3);

        theo.phone().texts(House.PAGER, "1 " + code);
        theo.phone().awaitText("Mara Lindqvist has " + code, SOON);
        assertThat(open()).isZero();

        house.standDown(escalation, 3, mara.id());
        house.page(escalation, theo, PageReason.HAND_OVER, 4);
        house.codeOn(theo.phone());
        assertThat(theo.phone().received())
                .filteredOn(line -> line.body().contains("Mara Lindqvist has"))
                .hasSize(1);
    }

    @Test
    void whoHeardNotRecordedIsToldBeforeTheAnswerSendsTheOthersHome() {
        var mara = house.clinician("Mara Lindqvist");
        var theo = house.clinician("Theo Bright");
        house.page(escalation, UUID.randomUUID(), mara, 1, 1);
        house.page(escalation, UUID.randomUUID(), theo, 1, 2);
        theo.phone().awaitRinging(SOON);
        mara.phone().awaitRinging(SOON).answer();
        house.codeOn(mara.phone());
        house.escalation.away();
        mara.phone().press("1");
        mara.phone().awaitHeard("Not recorded yet", SOON);
        house.carrier.fault(Fault.of(Kind.TOO_MANY).on("messages").to(mara.phone().number()));

        says(Result.YOURS, mara.id(), 3);
        await().atMost(SOON).until(() -> held() == 1);
        assertThat(open()).isEqualTo(2);

        house.carrier.clearFaults();
        mara.phone().awaitText("You have it", SOON);
        theo.phone().awaitText("Mara Lindqvist has", SOON);
        await().atMost(SOON).until(() -> held() == 0 && open() == 0);
    }

    private void says(Result result, UUID owner, long version) {
        var standDown =
                new PagesStoodDown(
                        EventIds.of("stand-down", escalation, version),
                        House.T0,
                        escalation,
                        version,
                        House.PROGRAM,
                        StandDownReason.ACKNOWLEDGED,
                        owner,
                        PageSubject.CASE);
        house.escalation.answering(
                event -> new AcknowledgementAnswer(result, event.escalationId(), owner, standDown));
    }

    private int open() {
        return house.count(
                "select count(*) from page where escalation_id = ? and open", escalation);
    }

    private int held() {
        return house.count(
                "select count(*) from held_stand_down where escalation_id = ?", escalation);
    }

    private int claimed(UUID page) {
        return house.count(
                "select count(*) from attempt where page_id = ? and claimed_at is not null", page);
    }

    private int textsOf(UUID page, String state) {
        return house.count(
                "select count(*) from attempt where page_id = ? and channel = 'SMS' and state = ?",
                page,
                state);
    }
}
