package care.vigil.stories;

import static org.assertj.core.api.Assertions.assertThat;

import care.vigil.stories.people.Program;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.awaitility.Awaitility;

/**
 * What was recorded of the cases of a program, oldest first: when things happened, and not when a
 * story looked.
 */
record History(List<Event> events) {

    private static final JsonMapper JSON = new JsonMapper();

    /** One event, by its stored name, such as {@code page-failed}. */
    record Event(String type, Instant at, JsonNode data) {

        /** A field of it; empty where there is none. */
        String field(String name) {
            return data.path(name).asText();
        }

        /** In which role somebody was asked, in small letters. */
        String role() {
            return data.path("seat").path("role").asText().toLowerCase(Locale.ROOT);
        }
    }

    static History of(Stack stack, Program program) {
        List<Event> events = new ArrayList<>();
        try (var database = stack.processes().database("escalation");
                var query =
                        database.prepareStatement(
                                "select type, at, data from escalation_event where program = ?"
                                        + " order by stream_id")) {
            query.setString(1, program.slug());
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    events.add(
                            new Event(
                                    rows.getString(1),
                                    rows.getObject(2, OffsetDateTime.class).toInstant(),
                                    JSON.readTree(rows.getBytes(3))));
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new History(List.copyOf(events));
    }

    /** Waits until it holds of what was recorded; answers that. */
    static History await(Stack stack, Program program, Duration atMost, Predicate<History> wanted) {
        return Awaitility.await().atMost(atMost).until(() -> of(stack, program), wanted);
    }

    /** When the request arrived that opened the first case. */
    Instant began() {
        return Instant.parse(
                first("case-opened").data().path("origin").path("receivedAt").asText());
    }

    /** Every event of a type. */
    List<Event> all(String type) {
        return events.stream().filter(one -> one.type().equals(type)).toList();
    }

    /** Everybody asked in a role. */
    List<Event> paged(String role) {
        return all("paged").stream().filter(one -> one.role().equals(role)).toList();
    }

    /** The first event of a type, which must be there. */
    Event first(String type) {
        assertThat(all(type)).as("%s among %s", type, events).isNotEmpty();
        return all(type).getFirst();
    }

    /** Whether anything of that type was recorded. */
    boolean has(String type) {
        return !all(type).isEmpty();
    }

    /** How long after the request that was. */
    Duration after(Event event) {
        return Duration.between(began(), event.at());
    }
}
