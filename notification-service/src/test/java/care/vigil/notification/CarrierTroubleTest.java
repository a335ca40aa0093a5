package care.vigil.notification;

import static care.vigil.notification.House.SOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import care.vigil.events.PageOutcomeEvent.CarrierTroubled;
import care.vigil.events.PageOutcomeEvent.PageFailed;
import care.vigil.simulator.handsets.Delivery;
import care.vigil.simulator.log.Operation;
import care.vigil.simulator.rest.Fault;
import care.vigil.simulator.rest.Fault.Kind;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** One POST for each attempt, whatever the carrier does; and never a lost page. */
@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class CarrierTroubleTest {

    @Inject House house;

    @BeforeEach
    void calm() {
        house.carrier.clearFaults();
        house.escalation.firstWins();
    }

    @ParameterizedTest
    @EnumSource(
            value = Kind.class,
            names = {"TOO_MANY", "UNAUTHORIZED", "SERVER_ERROR", "UNAVAILABLE", "HANG", "RESET"})
    void whatTheCarrierDidNotTakeIsANewAttemptWithTheSameCodeAndNoFailure(Kind kind) {
        var mara = house.clinician("Mara Lindqvist", true, false);
        house.carrier.fault(
                Fault.of(kind)
                        .on("messages")
                        .to(mara.phone().number())
                        .lasting(Duration.ofMillis(1500)));
        var request = house.page(mara);

        mara.phone().awaitText("urgent on-call page", SOON);
        var posts = house.posts(mara.phone());
        assertThat(posts).hasSize(2);
        assertThat(attempts(posts)).doesNotHaveDuplicates();
        assertThat(bodies(posts)).containsOnly(bodies(posts).getFirst());
        assertThat(house.outcomes(request.pageId()))
                .anyMatch(CarrierTroubled.class::isInstance)
                .noneMatch(PageFailed.class::isInstance);
        assertThat(mara.phone().received()).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(
            value = Kind.class,
            names = {"ACCEPT_THEN_500", "ACCEPT_THEN_HANG"})
    void whatTheCarrierTookWithoutSayingSoIsFoundOnItsRecordsAndNotSentAgain(Kind kind) {
        var mara = house.clinician("Mara Lindqvist", true, false);
        mara.phone().delivering(Delivery.DELIVERED.with(Delivery.Callbacks.NONE));
        house.carrier.fault(
                Fault.of(kind)
                        .on("messages")
                        .to(mara.phone().number())
                        .lasting(Duration.ofMillis(1500)));
        var request = house.page(mara);

        mara.phone().awaitText("urgent on-call page", SOON);
        await().atMost(SOON)
                .until(() ->
                        house.count(
                                        "select count(*) from attempt where page_id = ?"
                                                + " and state = 'ACCEPTED' and sid is not null",
                                        request.pageId())
                                == 1);
        assertThat(house.posts(mara.phone())).hasSize(1);
        assertThat(mara.phone().received()).hasSize(1);
    }

    @Test
    void anAttemptWhoseProcessDiedBetweenClaimAndResultIsLookedUpBeforeItIsTriedAgain() {
        var mara = house.clinician("Mara Lindqvist", true, false);
        var request = house.page(mara);
        mara.phone().awaitText("urgent on-call page", SOON);
        await().atMost(SOON).until(() -> !house.outcomes(request.pageId()).isEmpty());
        house.change(
                "update attempt set state = 'CLAIMED', sid = null, claimed_by = 'another',"
                        + " claimed_at = claimed_at - interval '5 seconds' where page_id = ?",
                request.pageId());

        await().atMost(SOON)
                .until(() ->
                        house.count(
                                        "select count(*) from attempt where page_id = ?"
                                                + " and state = 'ACCEPTED' and sid is not null",
                                        request.pageId())
                                == 1);
        assertThat(house.posts(mara.phone())).hasSize(1);
    }

    @Test
    void reportsThatComeTwiceAndInTheWrongOrderEndWhereTheyShould() {
        var mara = house.clinician("Mara Lindqvist", true, false);
        mara.phone().delivering(Delivery.DELIVERED.with(Delivery.Callbacks.REORDERED));
        var request = house.page(mara);
        mara.phone().awaitText("urgent on-call page", SOON);
        await().atMost(SOON)
                .until(() ->
                        house.count(
                                        "select count(*) from attempt where page_id = ?"
                                                + " and carrier_status = 'DELIVERED'",
                                        request.pageId())
                                == 1);
        assertThat(house.answers(request.pageId())).isEmpty();
    }

    private static List<Object> attempts(List<Operation> posts) {
        return posts.stream().map(post -> post.params().get("StatusCallback")).toList();
    }

    private static List<Object> bodies(List<Operation> posts) {
        return posts.stream().map(post -> post.params().get("Body")).toList();
    }
}
