package care.vigil.bench.crisis;

import care.vigil.stack.client.StackClient;
import java.io.PrintStream;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/**
 * Waits until nothing is left to do: every case owned, every message out, the carrier idle. Alerts
 * to operations are left out: all programs share one desk here, whose telephone takes them in turn.
 */
public final class Rest {

    private static final Duration LOOK = Duration.ofSeconds(1);
    private static final Duration QUIET = Duration.ofSeconds(4);
    private static final int LOOKS_BETWEEN_WORDS = 10;

    private static final String UNSENT = "select count(*) from outbox where published_at is null";
    private static final String UNOWNED =
            "select count(*) from escalation where next_due_at is not null and owner_id is null";
    private static final String OPEN_ATTEMPTS =
            "select count(*) from attempt where state in ('READY', 'CLAIMED')"
                    + " and (about is null or about not like 'alert %')";

    private final StackClient stack;
    private final Crowd crowd;
    private final PrintStream progress;

    /** Looks at that stack and the crowd around it. */
    public Rest(StackClient stack, Crowd crowd, PrintStream progress) {
        this.stack = stack;
        this.crowd = crowd;
        this.progress = progress;
    }

    /**
     * Waits for rest; answers when the last thing happened, or null when there was none in time.
     */
    public Instant await(Duration patience) throws SQLException, InterruptedException {
        long end = System.nanoTime() + patience.toNanos();
        for (int look = 0; System.nanoTime() < end; look++) {
            LockSupport.parkNanos(LOOK.toNanos());
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            long left = left();
            if (look % LOOKS_BETWEEN_WORDS == 0) {
                progress.printf(
                        "  %d texts unanswered, %d things left to do%n", crowd.unanswered(), left);
            }
            Instant last = crowd.carrierBusyAt();
            if (left == 0 && last.plus(QUIET).isBefore(Instant.now())) {
                return last;
            }
        }
        return null;
    }

    private long left() throws SQLException {
        long left = (long) crowd.unanswered() + crowd.replying();
        for (String service : List.of("intake", "escalation", "notification")) {
            left += count(service, UNSENT);
        }
        return left + count("escalation", UNOWNED) + count("notification", OPEN_ATTEMPTS);
    }

    private long count(String service, String sql) throws SQLException {
        try (var database = stack.database(service);
                var statement = database.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
