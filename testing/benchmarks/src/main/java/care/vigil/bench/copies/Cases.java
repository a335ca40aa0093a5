package care.vigil.bench.copies;

import care.vigil.bench.database.Query;
import care.vigil.bench.load.Pause;
import care.vigil.stack.client.StackClient;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

/** Waits for real cases that are fit to be copied. */
public final class Cases {

    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final Duration LOOK = Duration.ofMillis(200);

    private Cases() {}

    /**
     * The cases in escalation-service's database for which a condition holds, once there are so
     * many.
     *
     * @param condition SQL over {@code escalation e}
     */
    public static List<UUID> await(StackClient stack, String condition, int count)
            throws SQLException, InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        var found = find(stack, condition);
        while (found.size() < count) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException(
                        "only %d of %d cases came so far that they could be copied"
                                .formatted(found.size(), count));
            }
            Pause.of(LOOK);
            found = find(stack, condition);
        }
        return found;
    }

    private static List<UUID> find(StackClient stack, String condition) throws SQLException {
        try (var database = stack.database("escalation")) {
            return Query.all(
                    database,
                    "select e.id from escalation e where " + condition,
                    row -> Query.id(row, 1));
        }
    }
}
