package care.vigil.stories;

import static java.time.Duration.ofSeconds;
import static org.awaitility.Awaitility.await;

import care.vigil.stories.people.Program;
import care.vigil.stories.web.Desk;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.StreamSupport;

/** What a director changes in a program, by its document, before the story goes on. */
record Changes(Stack stack, Program program) {

    /** Saves the changed document; returns once whoever pages has it. */
    void save(Consumer<ObjectNode> change) {
        Desk director = stack.desk(program.login("admin"));
        String path = "/api/programs/" + program.slug();
        var now = director.api(path).expecting(200);
        long roster = rosterVersion();
        var document = (ObjectNode) now.json();
        change.accept(document);
        var saved = director.replaces(path, now.tag(), document.toString()).expecting(200);
        long revision = Long.parseLong(saved.tag().replace("\"", ""));
        await("the changed program is known where it counts")
                .atMost(ofSeconds(60))
                .until(() ->
                        isKnown("escalation", revision)
                                && isKnown("notification", revision)
                                && rosterVersion() > roster);
    }

    private boolean isKnown(String service, long revision) throws SQLException {
        return stack.count(
                        service,
                        "select count(*) from program_copy where program = '%s' and revision >= %d"
                                .formatted(program.slug(), revision))
                > 0;
    }

    private long rosterVersion() {
        try {
            return stack.count(
                    "escalation",
                    "select max(version) from roster_copy where program = '%s'"
                            .formatted(program.slug()));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Nobody is on call in these roles for a year. */
    void leaveEmpty(String... roles) {
        var monday =
                LocalDate.ofInstant(stack.carrier().now(), ZoneOffset.UTC)
                        .plusYears(1)
                        .with(TemporalAdjusters.next(DayOfWeek.MONDAY));
        save(document -> {
            for (String role : roles) {
                rotation(document, role)
                        .put("handOffDay", "MONDAY")
                        .put("startsOn", monday.toString());
            }
        });
    }

    /** At that time one clinician hands the shift of a role to another. */
    static void handOff(ObjectNode document, String role, List<String> who, ZonedDateTime at) {
        ObjectNode rotation = rotation(document, role);
        who.forEach(rotation.putArray("clinicians")::add);
        rotation.put("handOffDay", at.getDayOfWeek().name())
                .put("handOffTime", at.toLocalTime().toString())
                .put("startsOn", at.toLocalDate().minusDays(7).toString());
    }

    private static ObjectNode rotation(ObjectNode document, String role) {
        return StreamSupport.stream(document.withArray("rotations").spliterator(), false)
                .filter(one -> one.path("role").asText().equalsIgnoreCase(role))
                .map(ObjectNode.class::cast)
                .findFirst()
                .orElseThrow();
    }
}
