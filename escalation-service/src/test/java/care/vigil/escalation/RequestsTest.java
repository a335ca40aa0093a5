package care.vigil.escalation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import care.vigil.events.CrisisRequestEvent.CrisisRequested;
import care.vigil.events.EventJson;
import care.vigil.events.ProgramEvent.ProgramPublished;
import care.vigil.events.Topics;
import care.vigil.messaging.Database;
import care.vigil.testing.RealParts;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(
        value = RealParts.class,
        initArgs = @ResourceArg(name = "database", value = "escalation"))
class RequestsTest {

    @Inject Installation installation;
    @Inject Database database;

    @Test
    void aRequestOpensACaseAndPagesThePrimary() {
        var program = installation.program();
        var escalation = installation.opened(program.slug());
        assertThat(installation.sent(Topics.PAGES, escalation))
                .singleElement()
                .satisfies(page ->
                        assertThat(page).contains("page-requested", program.primary().toString()));
        assertThat(installation.sent(Topics.ESCALATIONS, escalation))
                .singleElement()
                .satisfies(life -> assertThat(life).contains("escalation-opened"));
    }

    @Test
    void aRequestThatCannotBeReadAlertsTheOperationsOfItsProgram() {
        var program = installation.program();
        var unreadable = "{\"type\":\"crisis-requested\",\"program\":\"" + program.slug() + "\"}";
        sendByKafka(
                Topics.CRISIS_REQUESTS,
                UUID.randomUUID(),
                unreadable.getBytes(StandardCharsets.UTF_8));

        await().untilAsserted(() ->
                assertThat(notices(program.slug()))
                        .singleElement()
                        .satisfies(notice -> assertThat(notice).contains("REQUEST_PUT_ASIDE")));
    }

    private List<String> notices(String program) {
        var query =
                "select convert_from(payload, 'UTF8') from outbox where topic = 'notices' and key = ?";
        return database.read(handle -> handle.select(query, program).mapTo(String.class).list());
    }

    @Test
    void opensOnceHoweverOftenARequestIsDelivered() {
        var program = installation.program();
        var request = installation.request(program.slug(), UUID.randomUUID());
        installation.arrives(Topics.CRISIS_REQUESTS, request);
        installation.arrives(Topics.CRISIS_REQUESTS, request);
        sendByKafka(Topics.CRISIS_REQUESTS, request.contactId(), EventJson.write(request));
        var marker = installation.request(program.slug(), request.contactId());
        sendByKafka(Topics.CRISIS_REQUESTS, request.contactId(), EventJson.write(marker));
        var escalation = installation.caseOf(request.contactId());
        await().untilAsserted(() ->
                assertThat(installation.sent(Topics.ESCALATIONS, escalation))
                        .anyMatch(e -> e.contains(marker.eventId().toString())));
        assertThat(installation.sent(Topics.ESCALATIONS, escalation)).hasSize(2);
        assertThat(installation.sent(Topics.PAGES, escalation)).hasSize(1);
    }

    @Test
    void twentyRequestsOfOneContactAtOnceOpenOneCase() throws Exception {
        var program = installation.program();
        var contact = UUID.randomUUID();
        var requests =
                IntStream.range(0, 20)
                        .mapToObj(_ -> installation.request(program.slug(), contact))
                        .toList();
        try (var threads = Executors.newFixedThreadPool(20)) {
            var answers = threads.invokeAll(requests.stream().map(this::untilTaken).toList());
            for (var answer : answers) {
                assertThat(answer.get()).isEqualTo(204);
            }
        }
        var escalation = installation.caseOf(contact);
        assertThat(installation.sent(Topics.PAGES, escalation)).hasSize(1);
        assertThat(installation.sent(Topics.ESCALATIONS, escalation)).hasSize(20);
    }

    @Test
    void aRequestWaitsForItsProgramAndIsNeverLost() {
        var program =
                new Installation.Program(
                        "late" + UUID.randomUUID(),
                        UUID.randomUUID(),
                        UUID.randomUUID(),
                        UUID.randomUUID(),
                        UUID.randomUUID());
        var request = installation.request(program.slug(), UUID.randomUUID());
        installation.arrives(Topics.CRISIS_REQUESTS, request);
        assertThat(openCases(request.contactId())).isZero();
        installation.arrives(
                Topics.PROGRAMS,
                installation.published(
                        program.slug(),
                        Duration.ofMinutes(10),
                        Duration.ofMinutes(4),
                        Duration.ofMinutes(2)));
        assertThat(openCases(request.contactId())).isZero();
        installation.arrives(Topics.ROSTERS, installation.roster(program));
        assertThat(openCases(request.contactId())).isOne();
    }

    @Test
    void aRequestOpensWithoutRosterWhenNoneComes() {
        var slug = "norota" + UUID.randomUUID();
        var request = installation.request(slug, UUID.randomUUID());
        installation.arrives(
                Topics.PROGRAMS,
                installation.published(
                        slug,
                        Duration.ofMinutes(10),
                        Duration.ofMinutes(4),
                        Duration.ofMinutes(2)));
        installation.arrives(Topics.CRISIS_REQUESTS, request);
        await().untilAsserted(() -> assertThat(openCases(request.contactId())).isOne());
        assertThat(
                        installation.sent(
                                Topics.PATIENT_TEXTS, installation.caseOf(request.contactId())))
                .singleElement()
                .satisfies(text -> assertThat(text).contains("nobody-on-call"));
    }

    @Test
    void anOlderSnapshotOfAProgramIsRefused() {
        var program = installation.program();
        var older =
                installation.published(
                        program.slug(),
                        Duration.ofMinutes(99),
                        Duration.ofMinutes(4),
                        Duration.ofMinutes(2));
        var stale =
                new ProgramPublished(
                        older.eventId(),
                        older.at(),
                        older.program(),
                        0,
                        older.asOf(),
                        older.document());
        installation.arrives(Topics.PROGRAMS, stale);
        assertThat(revision(program.slug())).isOne();
    }

    /** A sender repeats what was not taken. */
    private Callable<Integer> untilTaken(CrisisRequested request) {
        return () -> {
            var status = installation.deliver(Topics.CRISIS_REQUESTS, request).statusCode();
            return status == 503
                    ? installation.deliver(Topics.CRISIS_REQUESTS, request).statusCode()
                    : status;
        };
    }

    private long revision(String program) {
        return database.read(handle ->
                handle.createQuery("select revision from program_copy where program = ?")
                        .bind(0, program)
                        .mapTo(Long.class)
                        .one());
    }

    private int openCases(UUID contact) {
        return database.read(handle ->
                handle.createQuery(
                                "select count(*) from escalation where contact_id = ? and closed_at is null")
                        .bind(0, contact)
                        .mapTo(Integer.class)
                        .one());
    }

    static void sendByKafka(String topic, UUID key, byte[] payload) {
        var settings = Map.<String, Object>of("bootstrap.servers", RealParts.open().bootstrap());
        try (var producer =
                new KafkaProducer<>(
                        settings, new ByteArraySerializer(), new ByteArraySerializer())) {
            var _ =
                    producer.send(
                            new ProducerRecord<>(
                                    topic,
                                    key.toString().getBytes(StandardCharsets.UTF_8),
                                    payload));
        }
    }
}
