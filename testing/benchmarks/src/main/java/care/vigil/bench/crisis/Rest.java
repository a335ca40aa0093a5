package care.vigil.bench.crisis;

import care.vigil.bench.database.Query;
import care.vigil.bench.load.Pause;
import care.vigil.bench.stack.BenchStack;
import java.io.PrintStream;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

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

    private final BenchStack stack;
    private final Crowd crowd;
    private final PrintStream progress;

    /** Looks at that stack and the crowd around it. */
    public Rest(BenchStack stack, Crowd crowd, PrintStream progress) {
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
            Pause.of(LOOK);
            long left = left();
            if (look % LOOKS_BETWEEN_WORDS == 0) {
                progress.printf(
                        "  %d texts unanswered, %d things left to do%n", crowd.unanswered(), left);
            }
            Instant last = crowd.carrierBusyAt();
            if (isRest(left, last, stack.clock().instant())) {
                return last;
            }
        }
        return null;
    }

    /** Nothing left, and the carrier, who might still answer, has been idle for a while. */
    static boolean isRest(long left, Instant carrierBusyAt, Instant now) {
        return left == 0 && carrierBusyAt.plus(QUIET).isBefore(now);
    }

    private long left() throws SQLException {
        long left = (long) crowd.unanswered() + crowd.replying();
        for (String service : List.of("intake", "escalation", "notification")) {
            left += count(service, UNSENT);
        }
        return left + count("escalation", UNOWNED) + count("notification", OPEN_ATTEMPTS);
    }

    private long count(String service, String sql) throws SQLException {
        try (var database = stack.client().database(service)) {
            return Query.number(database, sql);
        }
    }
}
