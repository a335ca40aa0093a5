package care.vigil.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import care.vigil.events.AcknowledgementEvent.PageAccepted;
import care.vigil.events.EventJson;
import care.vigil.events.Topics;
import care.vigil.events.Via;
import care.vigil.testing.RealParts;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(
        value = RealParts.class,
        initArgs = @ResourceArg(name = "database", value = "intake"))
class DeliveryTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    @Inject Database database;
    @Inject Outbox outbox;
    @Inject InternalToken token;
    @Inject Hearing hearing;

    @Test
    void anEventIsHeardOnceItIsCommitted() {
        var event = accepted(UUID.randomUUID());
        database.useTransaction(tx -> outbox.add(tx, Topics.ACKNOWLEDGEMENTS, event));
        await().untilAsserted(() -> assertThat(timesHeard(event.eventId())).isOne());
        await().untilAsserted(() -> assertThat(isMarkedSent(event.eventId())).isTrue());
    }

    @Test
    void anEventOfARolledBackStepIsNeverHeard() {
        var lost = accepted(UUID.randomUUID());
        assertThatThrownBy(() ->
                        database.useTransaction(tx -> {
                            outbox.add(tx, Topics.ACKNOWLEDGEMENTS, lost);
                            throw new IllegalStateException("rolled back");
                        }))
                .hasMessage("rolled back");
        anEventIsHeardOnceItIsCommitted();
        assertThat(timesHeard(lost.eventId())).isZero();
    }

    @Test
    void anEventThatComesThreeTimesByTwoPathsIsHeardOnce() {
        var event = accepted(UUID.randomUUID());
        send(EventJson.write(event));
        send(EventJson.write(event));
        assertThat(postInternally(EventJson.write(event), token.bearer())).isEqualTo(204);
        var last = accepted(UUID.randomUUID(), event.escalationId());
        send(EventJson.write(last));
        await().untilAsserted(() -> assertThat(timesHeard(last.eventId())).isOne());
        assertThat(timesHeard(event.eventId())).isOne();
    }

    @Test
    void anEventThatCannotBeProcessedIsKeptWholeAndHoldsUpNobody() {
        var bad = accepted(Hearing.CHOKES);
        var good = accepted(UUID.randomUUID(), bad.escalationId());
        send(EventJson.write(bad));
        send("not an event".getBytes(StandardCharsets.UTF_8));
        send(EventJson.write(good));
        await().untilAsserted(() -> assertThat(timesHeard(good.eventId())).isOne());
        await().untilAsserted(() -> assertThat(dead()).contains("not an event"));
        assertThat(timesHeard(bad.eventId())).isZero();
        assertThat(dead()).anyMatch(payload -> payload.contains(bad.eventId().toString()));
    }

    @Test
    void anEventThatCameTooEarlyWaitsForWhatItNeeds() {
        var early = accepted(Hearing.COMES_LATER);
        send(EventJson.write(early));
        var behind = accepted(UUID.randomUUID(), early.escalationId());
        send(EventJson.write(behind));
        assertThat(timesHeard(early.eventId())).isZero();
        hearing.later = true;
        await().untilAsserted(() -> assertThat(timesHeard(behind.eventId())).isOne());
        assertThat(timesHeard(early.eventId())).isOne();
    }

    @Test
    void anUnknownTypeIsParked() {
        var unknown =
                "{\"type\":\"from-the-future\",\"eventId\":\"%s\"}".formatted(UUID.randomUUID());
        send(unknown.getBytes(StandardCharsets.UTF_8));
        await().untilAsserted(() -> assertThat(parked()).contains(unknown));
    }

    @Test
    void theInternalAddressWantsTheToken() {
        var event = EventJson.write(accepted(UUID.randomUUID()));
        assertThat(postInternally(event, "Bearer guess")).isEqualTo(401);
        assertThat(postInternally(event, token.bearer())).isEqualTo(204);
    }

    private static PageAccepted accepted(UUID clinician) {
        return accepted(clinician, UUID.randomUUID());
    }

    private static PageAccepted accepted(UUID clinician, UUID escalation) {
        return new PageAccepted(
                UUID.randomUUID(), NOON, escalation, UUID.randomUUID(), clinician, Via.SMS);
    }

    private static void send(byte[] payload) {
        try (var producer =
                new KafkaProducer<>(
                        Map.of("bootstrap.servers", RealParts.open().bootstrap()),
                        new ByteArraySerializer(),
                        new ByteArraySerializer())) {
            var _ = producer.send(new ProducerRecord<>(Topics.ACKNOWLEDGEMENTS, 0, null, payload));
        }
    }

    private static int postInternally(byte[] event, String bearer) {
        return RestAssured.given()
                .header("Authorization", bearer)
                .contentType("application/json")
                .body(event)
                .post("/internal/events/acknowledgements")
                .statusCode();
    }

    private int timesHeard(UUID eventId) {
        return database.read(handle ->
                handle.createQuery("select count(*) from heard where event_id = ?")
                        .bind(0, eventId)
                        .mapTo(Integer.class)
                        .one());
    }

    private boolean isMarkedSent(UUID eventId) {
        return database.read(handle ->
                handle.createQuery("select published_at is not null from outbox where event_id = ?")
                        .bind(0, eventId)
                        .mapTo(Boolean.class)
                        .one());
    }

    private List<String> dead() {
        return texts("select payload from dead_event");
    }

    private List<String> parked() {
        return texts("select payload from parked_event");
    }

    private List<String> texts(String query) {
        return database.read(handle ->
                handle.createQuery(query)
                        .map((row, _) -> new String(row.getBytes(1), StandardCharsets.UTF_8))
                        .list());
    }
}
