package care.vigil.bench.growth;

import care.vigil.stack.client.StackClient;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * How many rows were read of each table, by scans of the whole table or through an index.
 *
 * @param scanned by {@code database.table}
 * @param fetched the same, through indexes
 */
public record Reads(Map<String, Long> scanned, Map<String, Long> fetched) {

    private static final String READ =
            "select current_database() || '.' || relname, seq_tup_read, idx_tup_fetch"
                    + " from pg_stat_user_tables";
    private static final int SHOWN = 5;

    /** The counts until now. */
    static Reads now(StackClient stack, List<String> databases) throws SQLException {
        var reads = new Reads(new HashMap<>(), new HashMap<>());
        for (String name : databases) {
            try (var database = stack.database(name);
                    var statement = database.createStatement();
                    var row = statement.executeQuery(READ)) {
                while (row.next()) {
                    reads.scanned.put(row.getString(1), row.getLong(2));
                    reads.fetched.put(row.getString(1), row.getLong(3));
                }
            }
        }
        return reads;
    }

    /** What was read since an earlier reading. */
    Reads since(Reads earlier) {
        return new Reads(minus(scanned, earlier.scanned), minus(fetched, earlier.fetched));
    }

    private static Map<String, Long> minus(Map<String, Long> now, Map<String, Long> earlier) {
        Map<String, Long> difference = new HashMap<>();
        now.forEach((table, n) -> difference.put(table, n - earlier.getOrDefault(table, 0L)));
        return difference;
    }

    /** The tables of which most was read, in words, for each of so many crises. */
    String most(long crises) {
        return most("by scans of a whole table", scanned, crises)
                + "; "
                + most("through indexes", fetched, crises);
    }

    private static String most(String how, Map<String, Long> reads, long crises) {
        return reads.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                .limit(SHOWN)
                .map(it ->
                        String.format(
                                Locale.ROOT,
                                "%s %.0f",
                                it.getKey(),
                                (double) it.getValue() / crises))
                .collect(Collectors.joining(", ", how + ": ", ""));
    }
}
