package care.vigil.bench.copies;

import care.vigil.bench.database.Query;
import care.vigil.stack.client.StackClient;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.LongFunction;

/** Copies of one case, each due at an instant of its own. */
public final class DueCases {

    private static final String DUE =
            "select id, next_due_at from escalation where next_due_at between ? and ?";
    private static final String NEWEST = "select coalesce(max(stream_id), 0) from escalation_event";
    private static final String ACTED =
            "select escalation_id, min(at) from escalation_event where stream_id > ? group by 1";

    private final StackClient stack;
    private final Map<UUID, Instant> due;
    private final long newestEvent;

    private DueCases(StackClient stack, Map<UUID, Instant> due, long newestEvent) {
        this.stack = stack;
        this.due = due;
        this.newestEvent = newestEvent;
    }

    /**
     * Writes them.
     *
     * @param dueAt when the n-th (from 0) is due; the first not before all are written
     */
    public static DueCases write(
            StackClient stack, Original original, long count, LongFunction<Instant> dueAt)
            throws SQLException, IOException {
        try (var copier = new Copier(stack, List.of(original))) {
            copier.write(count, (n, it) -> Duration.between(it.nextDue(), dueAt.apply(n)), _ -> {});
        }
        try (var database = stack.database("escalation")) {
            Instant first = dueAt.apply(0);
            var due = Query.instants(database, DUE, first, dueAt.apply(count - 1));
            long newest = Query.number(database, NEWEST);
            if (due.size() < count || Query.now(database).isAfter(first)) {
                throw new IllegalStateException("what is to be due was not written in time");
            }
            return new DueCases(stack, due, newest);
        }
    }

    /** When each is due. */
    public Map<UUID, Instant> due() {
        return due;
    }

    /** When something was first decided about each, by the clock of the database. */
    public Map<UUID, Instant> decided() throws SQLException {
        try (var database = stack.database("escalation")) {
            var decided = Query.instants(database, ACTED, newestEvent);
            decided.keySet().retainAll(due.keySet());
            return decided;
        }
    }
}
