package care.vigil.bench.copies;

import care.vigil.stack.client.StackClient;
import java.io.IOException;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.LongConsumer;
import org.postgresql.PGConnection;

/** Writes copies into the databases, many in one transaction. */
public final class Copier implements AutoCloseable {

    private static final int BATCH = 1_000;

    private final List<Original> originals;
    private final Map<String, Connection> databases = new HashMap<>();
    private long next = 1;

    /** A copier of these cases, which takes them in turn. */
    public Copier(StackClient stack, List<Original> originals) throws SQLException {
        this.originals = List.copyOf(originals);
        for (Original original : originals) {
            for (Rows rows : original.tables()) {
                if (!databases.containsKey(rows.service())) {
                    databases.put(rows.service(), stack.database(rows.service()));
                }
            }
        }
    }

    /**
     * Writes so many copies.
     *
     * @param moved by how much the n-th (from 0) of them is moved, given its original
     * @param progress is told how many there are so far
     */
    public void write(long count, BiFunction<Long, Original, Duration> moved, LongConsumer progress)
            throws SQLException, IOException {
        for (long done = 0; done < count; done += BATCH) {
            batch(done, Math.min(BATCH, count - done), moved);
            progress.accept(Math.min(count, done + BATCH));
        }
    }

    private void batch(long from, long count, BiFunction<Long, Original, Duration> moved)
            throws SQLException, IOException {
        Map<String, Map<String, StringBuilder>> texts = new LinkedHashMap<>();
        for (long n = from; n < from + count; n++) {
            var original = originals.get((int) (n % originals.size()));
            var copy = new Copy(next++, moved.apply(n, original), original.origin());
            var hashes = original.hashes(copy);
            for (Rows rows : original.tables()) {
                if (rows.has(copy)) {
                    rows.append(
                            copy,
                            hashes,
                            texts.computeIfAbsent(rows.service(), _ -> new LinkedHashMap<>())
                                    .computeIfAbsent(rows.command(), _ -> new StringBuilder()));
                }
            }
        }
        for (var service : texts.entrySet()) {
            write(databases.get(service.getKey()), service.getValue());
        }
    }

    private static void write(Connection database, Map<String, StringBuilder> tables)
            throws SQLException, IOException {
        database.setAutoCommit(false);
        var copies = database.unwrap(PGConnection.class).getCopyAPI();
        for (var table : tables.entrySet()) {
            copies.copyIn(table.getKey(), new StringReader(table.getValue().toString()));
        }
        database.commit();
    }

    /** Lets PostgreSQL look at what it has now, as it would by itself in a while. */
    public void analyze() throws SQLException {
        for (Connection database : databases.values()) {
            database.setAutoCommit(true);
            try (var statement = database.createStatement()) {
                statement.execute("set transaction_timeout = 0");
                statement.execute("vacuum analyze");
            }
        }
    }

    @Override
    public void close() throws SQLException {
        for (Connection database : databases.values()) {
            database.close();
        }
    }
}
