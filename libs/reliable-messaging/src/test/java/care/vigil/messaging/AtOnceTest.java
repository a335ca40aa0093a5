package care.vigil.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import care.vigil.events.AcknowledgementEvent.PageAccepted;
import care.vigil.events.EventJson;
import care.vigil.events.PageOutcomeEvent.PageHandedOver;
import care.vigil.events.Topics;
import care.vigil.events.Via;
import care.vigil.events.VigilEvent;
import care.vigil.testing.RealParts;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(AtOnceTest.Patient.class)
@QuarkusTestResource(
        value = RealParts.class,
        initArgs = @ResourceArg(name = "database", value = "intake"))
class AtOnceTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final int PLACES = 16;

    /**
     * An ordinary message goes by HTTP after an hour at the earliest, and one reader has all the
     * time of the test.
     */
    public static final class Patient implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            var reader = "http://127.0.0.1:" + SecondReader.start();
            return Map.of(
                    "vigil.messaging.receipt-within",
                    "PT1H",
                    "vigil.messaging.answer-within",
                    "PT1M",
                    "vigil.messaging.routes.acknowledgements",
                    reader,
                    "vigil.messaging.routes.page-outcomes",
                    reader);
        }
    }

    @Inject Database database;
    @Inject Outbox outbox;

    @Test
    void anEventAtOnceGoesBothWaysAndIsSettledByItsReader() {
        var usual = handedOver();
        var atOnce = handedOver();
        database.useTransaction(tx -> {
            outbox.addWithReceipt(tx, Topics.PAGE_OUTCOMES, usual);
            outbox.addAtOnce(tx, Topics.PAGE_OUTCOMES, atOnce);
        });
        await().untilAsserted(() -> assertThat(state(atOnce)).isEqualTo("receipted, sent"));
        await().untilAsserted(() -> assertThat(state(usual)).isEqualTo("waiting, sent"));
        assertThat(timesHeard(atOnce)).isOne();
        assertThat(timesHeard(usual)).isZero();
    }

    @Test
    void anEventAtOnceDoesNotWaitBehindOthersWhoseReaderIsSlow() {
        var late = Stream.generate(AtOnceTest::accepted).limit(3 * PLACES).toList();
        database.useTransaction(
                tx -> late.forEach(event -> leftBehind(tx, Topics.ACKNOWLEDGEMENTS, event, false)));
        await().until(() -> late.stream().filter(event -> timesHeard(event) > 0).count() == PLACES);
        var atOnce = handedOver();
        database.useTransaction(tx -> outbox.addAtOnce(tx, Topics.PAGE_OUTCOMES, atOnce));
        await().untilAsserted(() -> assertThat(timesHeard(atOnce)).isOne());
        assertThat(late.stream().filter(event -> timesHeard(event) > 0)).hasSize(PLACES);
    }

    @Test
    void anEventAtOnceThatADeadProcessLeftBehindIsFoundWhateverItsAge() {
        var left = handedOver();
        database.useTransaction(tx -> leftBehind(tx, Topics.PAGE_OUTCOMES, left, true));
        await().untilAsserted(() -> assertThat(state(left)).isEqualTo("receipted, sent"));
        assertThat(timesHeard(left)).isOne();
    }

    @Test
    void anEventAtOnceOfARolledBackStepGoesNowhere() {
        var lost = handedOver();
        assertThatThrownBy(() ->
                        database.useTransaction(tx -> {
                            outbox.addAtOnce(tx, Topics.PAGE_OUTCOMES, lost);
                            throw new IllegalStateException("rolled back");
                        }))
                .hasMessage("rolled back");
        anEventAtOnceGoesBothWaysAndIsSettledByItsReader();
        assertThat(timesHeard(lost)).isZero();
    }

    /** As a process leaves a row that dies after it had given the message to Kafka. */
    private static void leftBehind(Handle tx, String topic, VigilEvent event, boolean atOnce) {
        tx.execute(
                "insert into outbox (event_id, topic, key, payload, receipt_wanted, at_once, created_at, published_at)"
                        + " values (?, ?, ?, ?, true, ?, clock_timestamp() - ? * interval '1 hour', clock_timestamp())",
                event.eventId(),
                topic,
                event.key(),
                EventJson.write(event),
                atOnce,
                atOnce ? 0 : 2);
    }

    private static VigilEvent handedOver() {
        return new PageHandedOver(
                UUID.randomUUID(),
                NOON,
                UUID.randomUUID(),
                UUID.randomUUID(),
                UUID.randomUUID(),
                1,
                Via.SMS);
    }

    private static VigilEvent accepted() {
        return new PageAccepted(
                UUID.randomUUID(),
                NOON,
                UUID.randomUUID(),
                UUID.randomUUID(),
                UUID.randomUUID(),
                Via.SMS);
    }

    private static int timesHeard(VigilEvent event) {
        return SecondReader.heard().split(event.eventId().toString(), -1).length - 1;
    }

    private String state(VigilEvent event) {
        return database.read(handle ->
                handle.createQuery(
                                "select case when receipted_at is null then 'waiting' else 'receipted' end"
                                        + " || ', ' || case when published_at is null then 'unsent' else 'sent' end"
                                        + " from outbox where event_id = ?")
                        .bind(0, event.eventId())
                        .mapTo(String.class)
                        .one());
    }
}
