package care.vigil.escalation;

import care.vigil.events.AcknowledgementAnswer;
import care.vigil.events.AcknowledgementEvent;
import care.vigil.events.AcknowledgementEvent.PageAccepted;
import care.vigil.events.CrisisRequestEvent.CrisisRequested;
import care.vigil.events.EventJson;
import care.vigil.events.ProgramEvent.ProgramPublished;
import care.vigil.events.Role;
import care.vigil.events.RosterEvent.Person;
import care.vigil.events.RosterEvent.RosterPublished;
import care.vigil.events.Topics;
import care.vigil.events.Via;
import care.vigil.events.VigilEvent;
import care.vigil.messaging.Database;
import care.vigil.messaging.InternalToken;
import care.vigil.program.EmergencyNumbers;
import care.vigil.program.ProgramDocument;
import care.vigil.program.Rung;
import care.vigil.timetable.PublishedShift;
import io.restassured.RestAssured;
import io.restassured.internal.mapping.Jackson2Mapper;
import io.restassured.mapper.ObjectMapper;
import io.restassured.response.Response;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What the other services would send: programs, rosters, requests. One fresh program for each. */
@Singleton
public class Installation {

    private static final Duration WEEK = Duration.ofDays(7);
    private static final ObjectMapper EVENTS = new Jackson2Mapper((_, _) -> EventJson.MAPPER);

    private final Database database;
    private final InternalToken token;

    Installation(Database database, InternalToken token) {
        this.database = database;
        this.token = token;
    }

    /** A program of its own with a person in each role. */
    public record Program(
            String slug, UUID primary, UUID backup, UUID supervisor, UUID operations) {}

    /** A program whose target is ten minutes, as a real one. */
    public Program program() {
        return program(Duration.ofMinutes(10), Duration.ofMinutes(4), Duration.ofMinutes(2));
    }

    /** A program of which the ladder is short enough to be awaited. */
    public Program rapid() {
        return program(Duration.ofMillis(2500), Duration.ofSeconds(1), Duration.ofMillis(600));
    }

    private Program program(Duration target, Duration backupAfter, Duration repage) {
        var slug = "p" + UUID.randomUUID().toString().substring(0, 8);
        var program =
                new Program(
                        slug,
                        UUID.randomUUID(),
                        UUID.randomUUID(),
                        UUID.randomUUID(),
                        UUID.randomUUID());
        arrives(Topics.PROGRAMS, published(slug, target, backupAfter, repage));
        arrives(Topics.ROSTERS, roster(program));
        return program;
    }

    /** The snapshot of a program with the given ladder. */
    public ProgramPublished published(
            String slug, Duration target, Duration backupAfter, Duration repage) {
        var now = now();
        var ladder =
                List.of(
                        new Rung(Role.PRIMARY, Duration.ZERO),
                        new Rung(Role.BACKUP, backupAfter),
                        new Rung(Role.SUPERVISOR, backupAfter.multipliedBy(2)));
        var document =
                new ProgramDocument(
                        slug,
                        "Harbor Virtual IOP",
                        "Harbor",
                        ZoneId.of("America/Chicago"),
                        "US",
                        "+13125550100",
                        "+13125550101",
                        List.of("en"),
                        new EmergencyNumbers("911", "988"),
                        target,
                        target,
                        repage,
                        Duration.ofSeconds(25),
                        ladder,
                        List.of(),
                        Map.of());
        return new ProgramPublished(UUID.randomUUID(), now, slug, 1, now, document);
    }

    /** The snapshot of a roster in which everybody is on call for a week. */
    public RosterPublished roster(Program program) {
        var now = now();
        var people =
                List.of(
                        new Person(
                                program.primary(),
                                "Ana Primary",
                                List.of(Role.PRIMARY, Role.BACKUP)),
                        new Person(program.backup(), "Bo Backup", List.of(Role.BACKUP)),
                        new Person(program.supervisor(), "Su Supervisor", List.of(Role.SUPERVISOR)),
                        new Person(
                                program.operations(), "Opal Operations", List.of(Role.OPERATIONS)));
        var shifts =
                people.stream()
                        .map(person ->
                                new PublishedShift(
                                        UUID.randomUUID(),
                                        person.roles().getFirst(),
                                        person.clinicianId(),
                                        now.minus(WEEK),
                                        now.plus(WEEK)))
                        .toList();
        return new RosterPublished(UUID.randomUUID(), now, program.slug(), 1, now, shifts, people);
    }

    /** The next roster of a program, in which somebody is not listed any more. */
    public RosterPublished rosterWithout(Program program, UUID gone) {
        var known = roster(program);
        return new RosterPublished(
                UUID.randomUUID(),
                known.at(),
                known.program(),
                2,
                known.asOf(),
                known.shifts().stream().filter(s -> !s.clinicianId().equals(gone)).toList(),
                known.people().stream().filter(p -> !p.clinicianId().equals(gone)).toList());
    }

    /** A request of a contact, received now. */
    public CrisisRequested request(String program, UUID contact) {
        return request(program, contact, false);
    }

    /** A request of a contact whose words speak of danger to life. */
    public CrisisRequested danger(String program, UUID contact) {
        return request(program, contact, true);
    }

    private CrisisRequested request(String program, UUID contact, boolean danger) {
        var now = now();
        return new CrisisRequested(
                UUID.randomUUID(),
                now,
                contact,
                program,
                Via.SMS,
                UUID.randomUUID(),
                now,
                List.of("en"),
                "sealed",
                true,
                danger,
                false,
                "CA",
                false,
                false);
    }

    /** Delivers an event as another service would when Kafka is away. */
    public void arrives(String topic, VigilEvent event) {
        deliver(topic, event).then().statusCode(204);
    }

    Response deliver(String topic, VigilEvent event) {
        return RestAssured.given()
                .header("Authorization", token.bearer())
                .contentType("application/json")
                .body(EventJson.write(event))
                .post("/internal/events/" + topic);
    }

    /** Opens a case for a new contact and answers its id. */
    public UUID opened(String program) {
        return openedBy(program, UUID.randomUUID());
    }

    /** Opens a case for a contact and answers its id. */
    public UUID openedBy(String program, UUID contact) {
        arrives(Topics.CRISIS_REQUESTS, request(program, contact));
        return caseOf(contact);
    }

    /** The open case of a contact. */
    public UUID caseOf(UUID contact) {
        return database.read(handle ->
                handle.createQuery(
                                "select id from escalation where contact_id = ? and closed_at is null")
                        .bind(0, contact)
                        .mapTo(UUID.class)
                        .one());
    }

    /** The page of a clinician about a case. */
    public UUID pageOf(UUID escalation, UUID clinician) {
        return database.read(handle ->
                handle.createQuery(
                                "select id from page where escalation_id = ? and clinician_id = ? order by paged_at desc limit 1")
                        .bind(0, escalation)
                        .bind(1, clinician)
                        .mapTo(UUID.class)
                        .one());
    }

    /** The kinds of what happened to a case, in order. */
    public List<String> history(UUID escalation) {
        return database.read(handle ->
                handle.createQuery(
                                "select type from escalation_event where escalation_id = ? order by version")
                        .bind(0, escalation)
                        .mapTo(String.class)
                        .list());
    }

    /** The messages of a topic that a case has put into the outbox, as JSON. */
    public List<String> sent(String topic, UUID escalation) {
        return database.read(handle ->
                handle.createQuery(
                                "select convert_from(payload, 'UTF8') from outbox where topic = ? and key = ? order by id")
                        .bind(0, topic)
                        .bind(1, escalation.toString())
                        .mapTo(String.class)
                        .list());
    }

    Instant now() {
        return database.read(Database::now);
    }

    /** Somebody's yes to the page that they have for a case. */
    public PageAccepted accepted(UUID escalation, UUID who, Via via) {
        return new PageAccepted(
                UUID.randomUUID(), now(), escalation, pageOf(escalation, who), who, via);
    }

    /** What notification-service is answered when it asks at once what became of a reply or key. */
    public AcknowledgementAnswer answerTo(AcknowledgementEvent event) {
        return RestAssured.given()
                .header("Authorization", token.bearer())
                .contentType("application/json")
                .body(EventJson.write(event))
                .post("/internal/acknowledgements")
                .then()
                .statusCode(200)
                .extract()
                .as(AcknowledgementAnswer.class, EVENTS);
    }
}
