package care.vigil.notification;

import static org.assertj.core.api.Assertions.assertThat;

import care.vigil.notification.page.Outcome;
import care.vigil.notification.twilio.Rehearsal;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class WarmUpTest {

    @Inject House house;
    @Inject Rehearsal rehearsal;

    @Test
    void theWarmUpLeavesNothingBehindAndAsksNoCarrier() {
        assertThat(house.count("select count(*) from program_copy where program = 'warm-up'"))
                .isZero();
        assertThat(house.count("select count(*) from page where program = 'warm-up'")).isZero();
        assertThat(
                        house.carrier.operations(operation ->
                                operation.kind().equals("request")
                                        && "+12025550100".equals(operation.params().get("To"))))
                .isEmpty();
    }

    @Test
    void theRehearsalGoesTheWholeWay() {
        assertThat(rehearsal.once()).hasSize(2).allMatch(Outcome.Accepted.class::isInstance);
    }
}
