package care.vigil.stories;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import care.vigil.stories.people.Patient;
import care.vigil.stories.people.Program;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
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
    void aCaseLivesItsWholeLifeWithoutKafkaAndNothingIsDoubledLater(Stack stack) throws Exception {
        var harbor = stack.program("harbor");
        var patient = harbor.stranger();
        stack.processes().crash("kafka");
        try {
            var sent = patient.texts("the line must hold").sentAt();
            var page = harbor.primary().isPaged();
            assertThat(Duration.between(sent, page.askedAt())).isLessThan(ofSeconds(5));
            patient.receivesText("Automatic reply");
            harbor.primary().rings();

            harbor.primary().accepts(page);
            patient.receivesText("a clinician has your message");
            assertThat(stack.operations(harbor).cases()).singleElement().matches(it -> it.owned());

            harbor.primary().replies("C " + page.code());
            harbor.primary().receivesText("you have reached the patient of " + page.code());
            closes(stack, harbor);
            patient.receivesText("has closed this request");
        } finally {
            stack.processes().start("kafka");
        }
        stack.processes().awaitReady("kafka", ofSeconds(30));
        await("everything is published").atMost(ofSeconds(30)).until(() -> unpublished(stack) == 0);

        await().during(ofSeconds(3))
                .atMost(ofSeconds(30))
                .untilAsserted(() -> nothingIsDoubled(stack, harbor, patient));
    }

    private static void closes(Stack stack, Program harbor) {
        var id = stack.operations(harbor).cases().getFirst().id();
        stack.desk(harbor.primary().login())
                .does(
                        "/api/escalations/" + id + "/close",
                        "{\"disposition\": \"SAFE_WITH_PLAN\", \"note\": \"sleeps now\"}")
                .expecting(200);
    }

    private static void nothingIsDoubled(Stack stack, Program harbor, Patient patient) {
        assertThat(stack.operations(harbor).cases()).isEmpty();
        var history = History.of(stack, harbor);
        for (String once :
                List.of("case-opened", "paged", "acknowledged", "contact-made", "case-closed")) {
            assertThat(history.all(once)).as(once).hasSize(1);
        }
        var sendings = stack.sendings();
        assertThat(harbor.primary().pages()).hasSize(1);
        assertThat(sendings.calls(harbor.primary())).hasSize(1);
        assertThat(sendings.timesOfEachText(harbor.primary().number()).values())
                .hasSize(3)
                .containsOnly(1L);
        assertThat(sendings.timesOfEachText(harbor.backup().number())).isEmpty();
        assertThat(sendings.timesOfEachText(patient.number()).values()).containsOnly(1L);
        sendings.areOneForEachAttempt();
    }

    private static int unpublished(Stack stack) throws SQLException {
        int all = 0;
        for (String service : Stack.SERVICES) {
            all += stack.count(service, "select count(*) from outbox where published_at is null");
        }
        return all;
    }
}
