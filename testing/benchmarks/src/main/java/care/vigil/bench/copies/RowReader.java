package care.vigil.bench.copies;

import care.vigil.bench.database.Query;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/** Reads rows of one service's database, taken apart so that they can be copied. */
final class RowReader {

    /** Every column but those that PostgreSQL numbers itself. */
    private static final String COLUMNS =
            "select column_name from information_schema.columns where table_name = ?"
                    + " and table_schema = 'public' and is_identity = 'NO'"
                    + " order by ordinal_position";

    /** The services' own settings: sent messages for a day, ids of what was heard for nine. */
    private static final Map<String, Duration> KEPT =
            Map.of("outbox", Duration.ofDays(1), "inbox", Duration.ofDays(9));

    private final String service;
    private final Connection database;

    RowReader(String service, Connection database) {
        this.service = service;
        this.database = database;
    }

    /**
     * The rows of a table.
     *
     * @param where the rest of the query
     */
    Rows rows(String table, String where, Object... values) throws SQLException {
        var columns = all(COLUMNS, row -> row.getString(1), table);
        String sql = "select " + String.join(", ", columns) + " from " + table + where;
        return new Rows(
                service,
                table,
                columns,
                all(sql, row -> cells(row, columns), values),
                KEPT.get(table));
    }

    /** The meaning of each row that a query finds. */
    <T> List<T> all(String sql, Query.Meaning<T> meaning, Object... values) throws SQLException {
        return Query.all(database, sql, meaning, values);
    }

    private static List<Cell> cells(ResultSet row, List<String> columns) throws SQLException {
        List<Cell> cells = new ArrayList<>();
        for (int i = 1; i <= columns.size(); i++) {
            cells.add(cell(row, i, columns.get(i - 1)));
        }
        return cells;
    }

    private static Cell cell(ResultSet row, int column, String name) throws SQLException {
        if (row.getObject(column) == null) {
            return new Cell.Null();
        }
        return switch (row.getMetaData().getColumnTypeName(column)) {
            case "timestamptz" -> new Cell.Text(Words.of(Query.instant(row, column).toString()));
            case "bytea" -> bytes(row.getBytes(column), name);
            default -> new Cell.Text(Words.of(row.getString(column)));
        };
    }

    private static Cell bytes(byte[] bytes, String name) {
        if (bytes.length > 0 && bytes[0] == '{') {
            return new Cell.TextBytes(Words.of(new String(bytes, StandardCharsets.UTF_8)));
        }
        String hex = HexFormat.of().formatHex(bytes);
        return name.equals("phone_index") ? new Cell.Sender(hex) : new Cell.Opaque(hex);
    }
}
