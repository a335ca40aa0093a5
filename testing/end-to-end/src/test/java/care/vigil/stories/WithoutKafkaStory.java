package care.vigil.stories;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Isolated;

/** Kafka is down for the whole life of a case. */
@Isolated
@Order(Stack.BREAKING)
@ExtendWith(Stack.Shared.class)
class WithoutKafkaStory {

    @Test
    void aCaseIsPagedAcknowledgedAndConfirmedWithoutKafkaAndNothingIsDoubledLater(Stack stack)
            throws Exception {
        var harbor = stack.program("harbor");
        var patient = harbor.stranger();
        stack.processes().crash("kafka");
        try {
            var sent = patient.texts("the line must hold").sentAt();
            var page = harbor.primary().isPaged();
            assertThat(Duration.between(sent, page.askedAt())).isLessThan(ofSeconds(5));
            patient.receivesText("Automatic reply");

            harbor.primary().accepts(page);

            patient.receivesText("a clinician has your message");
            assertThat(stack.operations(harbor).cases()).singleElement().matches(it -> it.owned());
        } finally {
            stack.processes().start("kafka");
        }
        stack.processes().awaitReady("kafka", ofSeconds(30));
        await("everything is published").atMost(ofSeconds(30)).until(() -> unpublished(stack) == 0);

        await().during(ofSeconds(3))
                .atMost(ofSeconds(30))
                .untilAsserted(() -> {
                    assertThat(stack.operations(harbor).cases()).hasSize(1);
                    assertThat(harbor.primary().pages()).hasSize(1);
                    assertThat(stack.sendings().texts(harbor.primary(), "You have it")).hasSize(1);
                    assertThat(stack.sendings().timesOfEachText(patient.number()).values())
                            .containsOnly(1L);
                    stack.sendings().areOneForEachAttempt();
                });
    }

    private static int unpublished(Stack stack) throws SQLException {
        int all = 0;
        for (String service : Stack.SERVICES) {
            all += stack.count(service, "select count(*) from outbox where published_at is null");
        }
        return all;
    }
}
