package care.vigil.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import care.vigil.events.PageOutcomeEvent.PageHandedOver;
import care.vigil.events.Topics;
import care.vigil.events.Via;
import care.vigil.testing.RealParts;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(WithoutKafkaTest.NoBroker.class)
@QuarkusTestResource(
        value = RealParts.class,
        initArgs = @ResourceArg(name = "database", value = "intake"))
class WithoutKafkaTest {

    /**
     * Nothing listens on port 1, so every send fails, and so does the first reader; the second one
     * listens.
     */
    public static final class NoBroker implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            var second = "http://127.0.0.1:" + SecondReader.start();
            return Map.of(
                    "vigil.messaging.kafka",
                    "127.0.0.1:1",
                    "vigil.messaging.routes.page-outcomes",
                    "http://127.0.0.1:1," + second);
        }
    }

    @Inject Database database;
    @Inject Outbox outbox;

    @Test
    void anEventGoesByHttpToTheFirstReaderThatAnswersAndStaysToBeSentLater() {
        var event =
                new PageHandedOver(
                        UUID.randomUUID(),
                        Instant.parse("2026-03-01T12:00:00Z"),
                        UUID.randomUUID(),
                        UUID.randomUUID(),
                        UUID.randomUUID(),
                        1,
                        Via.SMS);
        database.useTransaction(tx -> outbox.add(tx, Topics.PAGE_OUTCOMES, event));
        await().atMost(Duration.ofSeconds(5))
                .untilAsserted(() ->
                        assertThat(SecondReader.heard()).contains(event.eventId().toString()));
        await().untilAsserted(
                        () -> assertThat(state(event.eventId())).isEqualTo("receipted, unsent"));
    }

    private String state(UUID eventId) {
        return database.read(handle ->
                handle.createQuery(
                                "select case when receipted_at is null then 'waiting' else 'receipted' end"
                                        + " || ', ' || case when published_at is null then 'unsent' else 'sent' end"
                                        + " from outbox where event_id = ?")
                        .bind(0, eventId)
                        .mapTo(String.class)
                        .one());
    }
}
