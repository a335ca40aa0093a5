package care.vigil.chaos.stack;

import care.vigil.chaos.history.DatabaseClock.Step;
import care.vigil.stack.client.StackClient;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/**
 * The one clock of the four databases, moved through the offset that the testing migration makes.
 * The built services do not know that migration: it is applied here, before the run.
 */
public final class MovableClock {

    private static final List<String> DATABASES =
            List.of("intake", "roster", "escalation", "notification");

    /** Another fault may be on; four databases that disagree would be no clock at all. */
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private static final Duration BETWEEN = Duration.ofMillis(250);

    private static final String MIGRATION = "/db/testing/V0_3__movable_clock.sql";

    /** SQLSTATE class of what no patience mends, such as a table that is not there. */
    private static final String WRONG = "42";

    private final StackClient stack;
    private final InstantSource machine;
    private Duration moved = Duration.ZERO;

    MovableClock(StackClient stack, InstantSource machine) {
        this.stack = stack;
        this.machine = machine;
    }

    /** Makes it movable in all four. */
    void prepare() throws IOException, SQLException {
        String migration;
        try (var file = MovableClock.class.getResourceAsStream(MIGRATION)) {
            migration = new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
        for (String name : DATABASES) {
            try (var database = stack.database(name);
                    var statement = database.createStatement()) {
                boolean _ = statement.execute(migration);
            }
        }
    }

    /**
     * Moves it in all four, as nearly at once as can be.
     *
     * @throws IllegalStateException if that was not possible for minutes
     */
    public synchronized Step move(Duration by) {
        var target = moved.plus(by);
        long end = System.nanoTime() + PATIENCE.toNanos();
        Instant from = null;
        while (true) {
            List<Connection> open = new ArrayList<>();
            try {
                for (String database : DATABASES) {
                    open.add(stack.database(database));
                }
                from = from == null ? machine.instant() : from;
                for (var database : open) {
                    set(database, target);
                }
                moved = target;
                return new Step(from, machine.instant(), by);
            } catch (SQLException away) {
                boolean hopeless =
                        away.getSQLState() != null && away.getSQLState().startsWith(WRONG);
                if (hopeless || System.nanoTime() > end) {
                    throw new IllegalStateException("the clock could not be moved", away);
                }
            } finally {
                open.forEach(MovableClock::close);
            }
            LockSupport.parkNanos(BETWEEN.toNanos());
        }
    }

    /** Where it stands, not how far it goes: what is done twice does no harm. */
    private static void set(Connection database, Duration target) throws SQLException {
        try (var move =
                database.prepareStatement(
                        "update vigil_clock set moved_by = ? * interval '1 millisecond'")) {
            move.setLong(1, target.toMillis());
            int _ = move.executeUpdate();
        }
    }

    private static void close(Connection database) {
        try {
            database.close();
        } catch (SQLException goneAlready) {
            // Then there is nothing to close.
            return;
        }
    }
}
