package care.vigil.bench.crisis;

import care.vigil.bench.database.Query;
import care.vigil.bench.stack.BenchProgram;
import care.vigil.bench.stack.BenchPrograms;
import care.vigil.bench.stack.BenchStack;
import care.vigil.bench.stack.Desk;
import care.vigil.bench.stack.Lookout;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/**
 * The end of every case: as soon as contact was made, its owner closes it on their screen. Which
 * cases are so far is read from the database; the rest is what a browser would send.
 */
public final class Closing implements AutoCloseable {

    private static final Duration LOOK = Duration.ofMillis(250);
    private static final String REACHED =
            "select id, program from escalation where phase = 'IN_CONTACT'";

    private final Map<String, Desk> desks = new HashMap<>();
    private final Set<UUID> asked = ConcurrentHashMap.newKeySet();
    private final AtomicLong closed = new AtomicLong();
    private final AtomicLong refused = new AtomicLong();
    private final ExecutorService hands = Executors.newVirtualThreadPerTaskExecutor();
    private final Connection database;
    private final Lookout lookout;

    /** Logs in the clinicians of these programs, and closes from then on. */
    public Closing(BenchStack stack, BenchPrograms programs)
            throws IOException, SQLException, InterruptedException {
        for (BenchProgram program :
                Stream.concat(programs.byText().stream(), programs.byVoice().stream()).toList()) {
            var desk = stack.deskOf(program);
            desk.logIn();
            desks.put(program.slug(), desk);
        }
        database = stack.client().database("escalation");
        lookout = new Lookout("closing", LOOK, this::look);
    }

    /** How many cases were closed. */
    public long closed() {
        return closed.get();
    }

    /** How often closing was refused, or not answered. */
    public long refused() {
        return refused.get();
    }

    private void look() {
        try {
            var reached =
                    Query.all(
                            database,
                            REACHED,
                            row -> Map.entry(Query.id(row, 1), row.getString(2)));
            reached.forEach(it -> close(it.getKey(), desks.get(it.getValue())));
        } catch (SQLException e) {
            refused.incrementAndGet();
        }
    }

    private void close(UUID id, Desk desk) {
        if (asked.add(id)) {
            var _ = hands.submit(() -> ask(id, desk));
        }
    }

    /** A login ends after some minutes; then one logs in again. */
    private void ask(UUID id, Desk desk) {
        try {
            int status = desk.close(id);
            if (status == 401) {
                desk.logIn();
                status = desk.close(id);
            }
            if (status == 200) {
                closed.incrementAndGet();
                return;
            }
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException noAnswer) {
            // counted below, and asked again
        }
        refused.incrementAndGet();
        asked.remove(id);
    }

    @Override
    public void close() throws SQLException {
        lookout.close();
        hands.shutdownNow();
        database.close();
    }
}
