package care.vigil.bench.copies;

import care.vigil.stack.client.StackClient;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Reads a case out of the databases of a stack. */
public final class OriginalReader {

    private static final String OF_CASE = " where escalation_id = ?";
    private static final String ABOUT_CASE =
            " where position(? in convert_from(payload, 'UTF8')) > 0"
                    + " or position(? in convert_from(payload, 'UTF8')) > 0";
    private static final String HEARD = " where event_id = any(?)";
    private static final List<String> SERVICES = List.of("intake", "escalation", "notification");

    private final Map<String, Connection> databases = new HashMap<>();
    private final UUID caseId;
    private final UUID contactId;
    private final Set<UUID> told = new HashSet<>();

    private OriginalReader(StackClient stack, UUID caseId) throws SQLException {
        for (String service : SERVICES) {
            databases.put(service, stack.database(service));
        }
        this.caseId = caseId;
        this.contactId = contactOf(caseId);
    }

    /**
     * Reads a case.
     *
     * @param everywhere from all databases, rather than from escalation-service's alone
     */
    public static Original read(StackClient stack, UUID caseId, boolean everywhere)
            throws SQLException {
        var reader = new OriginalReader(stack, caseId);
        try {
            return reader.original(everywhere);
        } finally {
            for (Connection database : reader.databases.values()) {
                database.close();
            }
        }
    }

    private Original original(boolean everywhere) throws SQLException {
        var events = events();
        List<Rows> tables = new ArrayList<>();
        tables.add(rows("escalation", "escalation", " where id = ?", caseId));
        for (String table : List.of("escalation_state", "escalation_event", "page", "note")) {
            tables.add(rows("escalation", table, OF_CASE, caseId));
        }
        if (everywhere) {
            addElsewhere(tables);
        }
        try (var row = one("select next_due_at, last_event_at from escalation where id = ?")) {
            return new Original(
                    new Copy.Origin(caseId, shared(), pages()),
                    instant(row, 1),
                    instant(row, 2),
                    events,
                    tables.stream().filter(it -> !it.rows().isEmpty()).toList());
        }
    }

    private void addElsewhere(List<Rows> tables) throws SQLException {
        for (String table : List.of("contact", "message")) {
            tables.add(rows("intake", table, " where contact_id = ?", contactId));
        }
        tables.add(rows("intake", "open_case", OF_CASE, caseId));
        for (String table : List.of("paged_case", "texted_case", "page")) {
            tables.add(rows("notification", table, OF_CASE, caseId));
        }
        tables.add(
                rows("notification", "attempt", OF_CASE + " or contact_id = ?", caseId, contactId));
        tables.add(rows("notification", "reply", OF_CASE, caseId));
        for (String service : SERVICES) {
            tables.add(
                    rows(service, "outbox", ABOUT_CASE, caseId.toString(), contactId.toString()));
        }
        for (String service : SERVICES) {
            tables.add(rows(service, "inbox", HEARD, (Object) told.toArray(UUID[]::new)));
        }
    }

    private Rows rows(String service, String table, String where, Object... values)
            throws SQLException {
        var columns = columns(service, table);
        String sql = "select " + String.join(", ", columns) + " from " + table + where;
        List<List<Cell>> rows = new ArrayList<>();
        try (var statement = databases.get(service).prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            try (var row = statement.executeQuery()) {
                while (row.next()) {
                    rows.add(cells(row, columns));
                    if (table.equals("outbox")) {
                        told.add(row.getObject("event_id", UUID.class));
                    }
                }
            }
        }
        return new Rows(
                service, table, columns, rows, table.equals("outbox") || table.equals("inbox"));
    }

    /** Every column but those that PostgreSQL numbers itself. */
    private List<String> columns(String service, String table) throws SQLException {
        String sql =
                "select column_name from information_schema.columns where table_name = ?"
                        + " and table_schema = 'public' and is_identity = 'NO'"
                        + " order by ordinal_position";
        List<String> names = new ArrayList<>();
        try (var statement = databases.get(service).prepareStatement(sql)) {
            statement.setString(1, table);
            try (var row = statement.executeQuery()) {
                while (row.next()) {
                    names.add(row.getString(1));
                }
            }
        }
        return names;
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
            case "timestamptz" -> new Cell.Text(Words.of(instant(row, column).toString()));
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

    private List<Original.Event> events() throws SQLException {
        String sql =
                "select version, at, type, convert_from(data, 'UTF8'), hash from escalation_event"
                        + " where escalation_id = ? order by version";
        List<Original.Event> events = new ArrayList<>();
        try (var statement = databases.get("escalation").prepareStatement(sql)) {
            statement.setObject(1, caseId);
            try (var row = statement.executeQuery()) {
                while (row.next()) {
                    events.add(
                            new Original.Event(
                                    row.getLong(1),
                                    instant(row, 2),
                                    row.getString(3),
                                    Words.of(row.getString(4)),
                                    HexFormat.of().formatHex(row.getBytes(5))));
                }
            }
        }
        return events;
    }

    private Map<UUID, UUID> pages() throws SQLException {
        Map<UUID, UUID> pages = new HashMap<>();
        String sql = "select id, clinician_id from page where escalation_id = ?";
        try (var statement = databases.get("escalation").prepareStatement(sql)) {
            statement.setObject(1, caseId);
            try (var row = statement.executeQuery()) {
                while (row.next()) {
                    var page = row.getObject(1, UUID.class);
                    var clinician = row.getObject(2, UUID.class);
                    if (page.equals(Copy.page(caseId, clinician))) {
                        pages.put(page, clinician);
                    }
                }
            }
        }
        return pages;
    }

    private Set<UUID> shared() throws SQLException {
        Set<UUID> shared = new HashSet<>();
        String sql = "select clinician_id, phone_id from clinician_phone";
        try (var statement = databases.get("notification").createStatement();
                var row = statement.executeQuery(sql)) {
            while (row.next()) {
                shared.add(row.getObject(1, UUID.class));
                shared.add(row.getObject(2, UUID.class));
            }
        }
        return shared;
    }

    private UUID contactOf(UUID id) throws SQLException {
        String sql = "select contact_id from escalation where id = ?";
        try (var statement = databases.get("escalation").prepareStatement(sql)) {
            statement.setObject(1, id);
            try (var row = statement.executeQuery()) {
                row.next();
                return row.getObject(1, UUID.class);
            }
        }
    }

    private ResultSet one(String sql) throws SQLException {
        var statement = databases.get("escalation").prepareStatement(sql);
        statement.closeOnCompletion();
        statement.setObject(1, caseId);
        var row = statement.executeQuery();
        row.next();
        return row;
    }

    private static Instant instant(ResultSet row, int column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
