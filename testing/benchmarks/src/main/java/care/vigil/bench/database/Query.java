package care.vigil.bench.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Asks one of the services' databases. */
public final class Query {

    /** The meaning of one row. */
    @FunctionalInterface
    public interface Meaning<T> {
        /** Of the row that it is at. */
        T of(ResultSet row) throws SQLException;
    }

    private Query() {}

    /** The meaning of each row that is found. */
    public static <T> List<T> all(
            Connection database, String sql, Meaning<T> meaning, Object... values)
            throws SQLException {
        try (var statement = database.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i] instanceof Instant at ? sent(at) : values[i]);
            }
            List<T> all = new ArrayList<>();
            try (var row = statement.executeQuery()) {
                while (row.next()) {
                    all.add(meaning.of(row));
                }
            }
            return all;
        }
    }

    /** The one number that is found. */
    public static long number(Connection database, String sql, Object... values)
            throws SQLException {
        return all(database, sql, row -> row.getLong(1), values).getFirst();
    }

    /** How much of the disk the database takes. */
    public static long bytes(Connection database) throws SQLException {
        return number(database, "select pg_database_size(current_database())");
    }

    /** The instants that are found beside ids. */
    public static Map<UUID, Instant> instants(Connection database, String sql, Object... values)
            throws SQLException {
        Map<UUID, Instant> instants = new HashMap<>();
        for (var one : all(database, sql, row -> Map.entry(id(row, 1), instant(row, 2)), values)) {
            instants.put(one.getKey(), one.getValue());
        }
        return instants;
    }

    /** What the clock shows that sets and compares every deadline. */
    public static Instant now(Connection database) throws SQLException {
        return all(database, "select vigil_now()", row -> instant(row, 1)).getFirst();
    }

    /** An id; null for none. */
    public static UUID id(ResultSet row, int column) throws SQLException {
        return row.getObject(column, UUID.class);
    }

    /** An instant; null for none. */
    public static Instant instant(ResultSet row, int column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private static OffsetDateTime sent(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
