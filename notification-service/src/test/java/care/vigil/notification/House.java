package care.vigil.notification;

import static org.assertj.core.api.Assertions.assertThat;

import care.vigil.events.AcknowledgementEvent;
import care.vigil.events.ClinicianEvent;
import care.vigil.events.ClinicianEvent.ClinicianPublished;
import care.vigil.events.ClinicianEvent.Membership;
import care.vigil.events.EventIds;
import care.vigil.events.EventJson;
import care.vigil.events.EventJson.Reading;
import care.vigil.events.OwnerNews;
import care.vigil.events.PageEvent.OwnerTold;
import care.vigil.events.PageEvent.PageRequested;
import care.vigil.events.PageEvent.PagesStoodDown;
import care.vigil.events.PageOutcomeEvent;
import care.vigil.events.PageReason;
import care.vigil.events.PageSubject;
import care.vigil.events.PatientTextEvent.PatientTextRequested;
import care.vigil.events.PatientTextEvent.PatientTextsWithdrawn;
import care.vigil.events.PatientTextTemplate;
import care.vigil.events.ProgramEvent.ProgramPublished;
import care.vigil.events.Role;
import care.vigil.events.StandDownReason;
import care.vigil.events.Topics;
import care.vigil.events.VigilEvent;
import care.vigil.messaging.Database;
import care.vigil.program.EmergencyNumbers;
import care.vigil.program.ProgramDocument;
import care.vigil.sealed.PhoneNumber;
import care.vigil.sealed.PhoneSeal;
import care.vigil.simulator.client.HandsetClient;
import care.vigil.simulator.client.SimulatorClient;
import care.vigil.simulator.log.Operation;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What the edge tests have around them: a program, people with telephones, and the topics. */
@Singleton
class House {

    static final String CRISIS = "+13125550100";
    static final String PAGER = "+13125550101";
    static final String PROGRAM = "harbor";
    static final Duration SOON = Duration.ofSeconds(20);
    static final Instant T0 = Instant.parse("2026-06-01T08:12:30Z");

    private static final AtomicInteger NUMBERS = new AtomicInteger(200);

    /** A clinician and their telephone. */
    record Clinician(UUID id, String name, HandsetClient phone) {}

    final SimulatorClient carrier;
    final EscalationStandIn escalation;
    private final Database database;
    private final PhoneSeal seal;
    private final KafkaProducer<byte[], byte[]> producer;

    House(
            Database database,
            @ConfigProperty(name = "TWILIO_API_BASE_URL") URI simulator,
            @ConfigProperty(name = "test.escalation-port") int escalationPort,
            @ConfigProperty(name = "VIGIL_KEYS_DIR") Path keys,
            @ConfigProperty(name = "VIGIL_KAFKA") String kafka) {
        this.database = database;
        this.carrier = SimulatorClient.at(simulator);
        this.escalation = new EscalationStandIn(escalationPort);
        this.seal = PhoneSeal.open(keys.resolve("phones-public.json"));
        this.producer =
                new KafkaProducer<>(
                        Map.of("bootstrap.servers", kafka, "linger.ms", 0),
                        new ByteArraySerializer(),
                        new ByteArraySerializer());
        publish(Topics.PROGRAMS, program(1));
    }

    @PreDestroy
    void close() {
        producer.close(Duration.ofSeconds(1));
        escalation.close();
    }

    /** Puts an event on its topic. */
    void publish(String topic, VigilEvent event) {
        publishBytes(topic, event.key(), EventJson.write(event));
    }

    /** Puts any bytes on a topic. */
    void publishBytes(String topic, String key, byte[] bytes) {
        var _ =
                producer.send(
                        new ProducerRecord<>(topic, key.getBytes(StandardCharsets.UTF_8), bytes));
        producer.flush();
    }

    /** A new clinician with one telephone for texts and calls. */
    Clinician clinician(String name) {
        return clinician(name, true, true);
    }

    Clinician clinician(String name, boolean sms, boolean voice) {
        var clinician = new Clinician(UUID.randomUUID(), name, telephone());
        publish(clinician, sms, voice);
        return clinician;
    }

    /** Makes a clinician known. */
    void publish(Clinician clinician) {
        publish(clinician, true, true);
    }

    private void publish(Clinician clinician, boolean sms, boolean voice) {
        publish(
                Topics.CLINICIANS,
                new ClinicianPublished(
                        UUID.randomUUID(),
                        T0,
                        clinician.id(),
                        1,
                        T0,
                        clinician.name(),
                        true,
                        List.of(
                                new ClinicianEvent.Phone(
                                        UUID.randomUUID(),
                                        sealed(clinician.phone().number()),
                                        sms,
                                        voice,
                                        true)),
                        List.of(new Membership(PROGRAM, List.of(Role.PRIMARY)))));
    }

    /** A handset with a number of its own. */
    HandsetClient telephone() {
        return carrier.handset("+1312556%04d".formatted(NUMBERS.incrementAndGet()));
    }

    String sealed(String number) {
        return seal.seal(PhoneNumber.of(number));
    }

    /** Asks a clinician about a case. */
    PageRequested page(Clinician clinician) {
        return page(UUID.randomUUID(), UUID.randomUUID(), clinician, 1, 1);
    }

    PageRequested page(
            UUID escalationId, UUID pageId, Clinician clinician, int round, long version) {
        var request = request(escalationId, pageId, clinician, round, version);
        publish(Topics.PAGES, request);
        return request;
    }

    /** Asks a clinician about a case for a reason of its own. */
    PageRequested page(UUID escalationId, Clinician clinician, PageReason reason, long version) {
        var request = request(escalationId, UUID.randomUUID(), clinician, 1, version, reason, null);
        publish(Topics.PAGES, request);
        return request;
    }

    /** Asks a clinician about a case of a patient who can be called. */
    PageRequested page(Clinician clinician, HandsetClient patient) {
        return page(clinician, patient, false);
    }

    PageRequested page(Clinician clinician, HandsetClient patient, boolean noVoicemail) {
        var request =
                request(
                        UUID.randomUUID(),
                        UUID.randomUUID(),
                        clinician,
                        1,
                        1,
                        PageReason.CRISIS,
                        sealed(patient.number()),
                        noVoicemail);
        publish(Topics.PAGES, request);
        return request;
    }

    static PageRequested request(
            UUID escalationId, UUID pageId, Clinician clinician, int round, long version) {
        return request(escalationId, pageId, clinician, round, version, PageReason.CRISIS, null);
    }

    static PageRequested request(
            UUID escalationId,
            UUID pageId,
            Clinician clinician,
            int round,
            long version,
            PageReason reason,
            String sealedPatientPhone) {
        return request(
                escalationId, pageId, clinician, round, version, reason, sealedPatientPhone, false);
    }

    private static PageRequested request(
            UUID escalationId,
            UUID pageId,
            Clinician clinician,
            int round,
            long version,
            PageReason reason,
            String sealedPatientPhone,
            boolean noVoicemail) {
        return new PageRequested(
                EventIds.of("page", pageId, round),
                T0,
                escalationId,
                version,
                pageId,
                PROGRAM,
                clinician.id(),
                Role.PRIMARY,
                round,
                reason,
                T0,
                sealedPatientPhone,
                noVoicemail,
                noVoicemail);
    }

    void standDown(UUID escalationId, long version, UUID owner) {
        standDown(
                escalationId,
                version,
                owner == null ? StandDownReason.CLOSED : StandDownReason.ACKNOWLEDGED,
                owner,
                owner == null ? PageSubject.EVERYTHING : PageSubject.CASE);
    }

    void standDown(
            UUID escalationId,
            long version,
            StandDownReason reason,
            UUID owner,
            PageSubject subject) {
        publish(
                Topics.PAGES,
                new PagesStoodDown(
                        EventIds.of("stand-down", escalationId, version),
                        T0,
                        escalationId,
                        version,
                        PROGRAM,
                        reason,
                        owner,
                        subject));
    }

    /** Tells the owner of a case something. */
    OwnerTold tell(UUID escalationId, Clinician owner, OwnerNews news, long version, Instant due) {
        var told =
                new OwnerTold(
                        UUID.randomUUID(),
                        T0,
                        escalationId,
                        version,
                        PROGRAM,
                        owner.id(),
                        news,
                        due);
        publish(Topics.PAGES, told);
        return told;
    }

    void patientText(
            UUID escalationId,
            long version,
            PatientTextTemplate template,
            HandsetClient patient,
            Instant expiresAt) {
        publish(
                Topics.PATIENT_TEXTS,
                new PatientTextRequested(
                        UUID.randomUUID(),
                        T0,
                        PROGRAM,
                        1,
                        UUID.randomUUID(),
                        escalationId,
                        version,
                        template,
                        List.of("en", "es"),
                        sealed(patient.number()),
                        expiresAt,
                        "US"));
    }

    /** Texts of a case up to a version are not true any more, but for one. */
    void withdrawn(UUID escalationId, long version, PatientTextTemplate except) {
        publish(
                Topics.PATIENT_TEXTS,
                new PatientTextsWithdrawn(
                        UUID.randomUUID(), T0, PROGRAM, escalationId, version, List.of(except)));
    }

    /** What clinicians have said about a case. */
    List<AcknowledgementEvent> said(UUID escalationId) {
        return told(
                Topics.ACKNOWLEDGEMENTS,
                AcknowledgementEvent.class,
                event -> event.escalationId().equals(escalationId));
    }

    /** The code of the newest page on a telephone. */
    String codeOn(HandsetClient phone) {
        var text = phone.awaitText("urgent on-call page", SOON).body();
        return text.replaceAll("(?s).*page ([A-Z0-9]{4}), .*", "$1");
    }

    /** Events of a topic that this service has told. */
    <E extends VigilEvent> List<E> told(String topic, Class<E> type, Predicate<E> wanted) {
        return database
                .read(handle ->
                        handle.createQuery(
                                        "select payload from outbox where topic = :t order by id")
                                .bind("t", topic)
                                .map((row, _) -> row.getBytes(1))
                                .list())
                .stream()
                .map(bytes -> EventJson.read(bytes, type))
                .map(reading -> ((Reading.Event<E>) reading).event())
                .filter(wanted)
                .toList();
    }

    /** What the carrier was asked to send to a number. */
    List<Operation> posts(HandsetClient phone) {
        return carrier.operations(operation ->
                operation.kind().equals("request")
                        && operation.method().equals("POST")
                        && phone.number().equals(operation.params().get("To")));
    }

    /** The outcomes of a page that this service has told. */
    List<PageOutcomeEvent> outcomes(UUID pageId) {
        return told(
                Topics.PAGE_OUTCOMES,
                PageOutcomeEvent.class,
                event ->
                        switch (event) {
                            case PageOutcomeEvent.PageHandedOver over ->
                                    over.pageId().equals(pageId);
                            case PageOutcomeEvent.PageFailed failed ->
                                    failed.pageId().equals(pageId);
                            case PageOutcomeEvent.CarrierTroubled troubled ->
                                    troubled.pageId().equals(pageId);
                            case PageOutcomeEvent.PatientNotTextable _,
                                    PageOutcomeEvent.PatientTextDropped _,
                                    PageOutcomeEvent.ClinicianLost _ ->
                                    false;
                        });
    }

    /** What this service has told about answers to a page. */
    List<AcknowledgementEvent> answers(UUID pageId) {
        return told(
                Topics.ACKNOWLEDGEMENTS,
                AcknowledgementEvent.class,
                event -> pageId.equals(event.pageId()));
    }

    /** One number from the database. */
    int count(String query, Object... arguments) {
        return database.read(handle -> handle.select(query, arguments).mapTo(Integer.class).one());
    }

    /** Texts from the database. */
    List<String> texts(String query, Object... arguments) {
        return database.read(handle -> handle.select(query, arguments).mapTo(String.class).list());
    }

    /** Changes the database behind the service's back. */
    void change(String statement, Object... arguments) {
        database.useTransaction(tx -> assertThat(tx.execute(statement, arguments)).isPositive());
    }

    static ProgramPublished program(long revision) {
        var texts =
                Map.of(
                        PatientTextTemplate.RECEIVED,
                        Map.of(
                                "en",
                                "Automatic: received. In danger call {emergency}, or {crisis-line}.",
                                "es",
                                "Recibido. En peligro llame al {emergency} o {crisis-line}."),
                        PatientTextTemplate.CONTACTING,
                        Map.of("en", "Automatic: contacting a clinician."),
                        PatientTextTemplate.CLINICIAN_HAS_IT,
                        Map.of("en", "A clinician has your message."),
                        PatientTextTemplate.EMERGENCY,
                        Map.of("en", "Call {emergency} now."));
        return new ProgramPublished(
                UUID.randomUUID(),
                T0,
                PROGRAM,
                revision,
                T0.plusSeconds(revision),
                new ProgramDocument(
                        PROGRAM,
                        "Harbor Virtual IOP",
                        "Harbor",
                        ZoneId.of("America/Chicago"),
                        "US",
                        CRISIS,
                        PAGER,
                        List.of("en", "es"),
                        new EmergencyNumbers("911", "988"),
                        Duration.ofMinutes(10),
                        Duration.ofMinutes(10),
                        Duration.ofMinutes(2),
                        Duration.ofSeconds(25),
                        List.of(),
                        List.of(),
                        texts));
    }
}
