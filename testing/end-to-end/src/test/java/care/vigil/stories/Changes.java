package care.vigil.stories;

import static java.time.Duration.ofSeconds;
import static org.awaitility.Awaitility.await;

import care.vigil.stories.people.Program;
import care.vigil.stories.web.Answer;
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
        var now = document();
        long roster = rosterVersion();
        var saved = replace(now, change).expecting(200);
        awaitKnown(revision(saved));
        await("the changed roster is known where it counts")
                .atMost(ofSeconds(60))
                .until(() -> rosterVersion() > roster);
    }

    /** Saves the changed document, again until it stands; answers its revision. */
    long insist(Consumer<ObjectNode> change) {
        var now = document();
        return await("the changed program stands")
                .atMost(ofSeconds(60))
                .ignoreExceptions()
                .until(
                        () -> {
                            replace(now, change);
                            return revision(document());
                        },
                        revision -> revision > revision(now));
    }

    /** Waits until whoever pages knows that revision. */
    void awaitKnown(long revision) {
        await("the changed program is known where it counts")
                .atMost(ofSeconds(60))
                .until(() -> isKnown("escalation", revision) && isKnown("notification", revision));
    }

    private Answer document() {
        return director().api(path()).expecting(200);
    }

    private Answer replace(Answer now, Consumer<ObjectNode> change) {
        var document = (ObjectNode) now.json();
        change.accept(document);
        return director().replaces(path(), now.tag(), document.toString());
    }

    private Desk director() {
        return stack.desk(program.login("admin"));
    }

    private String path() {
        return "/api/programs/" + program.slug();
    }

    private static long revision(Answer answer) {
        return Long.parseLong(answer.tag().replace("\"", ""));
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
