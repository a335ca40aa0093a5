package care.vigil.bench.copies;

import care.vigil.stack.client.StackClient;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;

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
            LockSupport.parkNanos(LOOK.toNanos());
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            found = find(stack, condition);
        }
        return found;
    }

    private static List<UUID> find(StackClient stack, String condition) throws SQLException {
        List<UUID> found = new ArrayList<>();
        try (var database = stack.database("escalation");
                var statement = database.createStatement();
                var rows =
                        statement.executeQuery(
                                "select e.id from escalation e where " + condition)) {
            while (rows.next()) {
                found.add(rows.getObject(1, UUID.class));
            }
        }
        return found;
    }
}
