package care.vigil.bench.copies;

import care.vigil.bench.database.Query;
import care.vigil.stack.client.StackClient;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Reads a case out of the databases of a stack. */
public final class OriginalReader {

    private static final String OF_CASE = " where escalation_id = ?";
    private static final String OF_CONTACT = " where contact_id = ?";
    private static final String ABOUT_CASE =
            " where position(? in convert_from(payload, 'UTF8')) > 0"
                    + " or position(? in convert_from(payload, 'UTF8')) > 0";
    private static final String EVENTS =
            "select version, at, type, convert_from(data, 'UTF8'), hash from escalation_event"
                    + " where escalation_id = ? order by version";
    private static final List<String> SERVICES = List.of("intake", "escalation", "notification");

    private final Map<String, RowReader> readers;
    private final UUID caseId;
    private final UUID contactId;

    private OriginalReader(Map<String, RowReader> readers, UUID caseId) throws SQLException {
        this.readers = readers;
        this.caseId = caseId;
        this.contactId =
                in("escalation")
                        .all(
                                "select contact_id from escalation where id = ?",
                                row -> Query.id(row, 1),
                                caseId)
                        .getFirst();
    }

    /**
     * Reads a case.
     *
     * @param everywhere from all databases, rather than from escalation-service's alone
     */
    public static Original read(StackClient stack, UUID caseId, boolean everywhere)
            throws SQLException {
        try (Connection intake = stack.database("intake");
                Connection escalation = stack.database("escalation");
                Connection notification = stack.database("notification")) {
            var readers = new LinkedHashMap<String, RowReader>();
            readers.put("intake", new RowReader("intake", intake));
            readers.put("escalation", new RowReader("escalation", escalation));
            readers.put("notification", new RowReader("notification", notification));
            return new OriginalReader(readers, caseId).original(everywhere);
        }
    }

    private RowReader in(String service) {
        return readers.get(service);
    }

    private Original original(boolean everywhere) throws SQLException {
        List<Rows> tables = new ArrayList<>();
        tables.add(in("escalation").rows("escalation", " where id = ?", caseId));
        for (String table : List.of("escalation_state", "escalation_event", "page", "note")) {
            tables.add(in("escalation").rows(table, OF_CASE, caseId));
        }
        if (everywhere) {
            addElsewhere(tables);
            addMessages(tables);
        }
        return in("escalation")
                .all(
                        "select next_due_at from escalation where id = ?",
                        row ->
                                new Original(
                                        new Copy.Origin(caseId, shared(), pages()),
                                        Query.instant(row, 1),
                                        events(),
                                        tables.stream()
                                                .filter(it -> !it.rows().isEmpty())
                                                .toList()),
                        caseId)
                .getFirst();
    }

    private void addElsewhere(List<Rows> tables) throws SQLException {
        for (String table : List.of("contact", "message")) {
            tables.add(in("intake").rows(table, OF_CONTACT, contactId));
        }
        tables.add(in("intake").rows("open_case", OF_CASE, caseId));
        for (String table : List.of("paged_case", "texted_case", "page")) {
            tables.add(in("notification").rows(table, OF_CASE, caseId));
        }
        tables.add(
                in("notification")
                        .rows("attempt", OF_CASE + " or contact_id = ?", caseId, contactId));
        tables.add(in("notification").rows("reply", OF_CASE, caseId));
    }

    /** What was sent about the case, and that it was heard. */
    private void addMessages(List<Rows> tables) throws SQLException {
        Set<UUID> told = new HashSet<>();
        for (String service : SERVICES) {
            Object[] about = {caseId.toString(), contactId.toString()};
            tables.add(in(service).rows("outbox", ABOUT_CASE, about));
            told.addAll(
                    in(service)
                            .all(
                                    "select event_id from outbox" + ABOUT_CASE,
                                    row -> Query.id(row, 1),
                                    about));
        }
        for (String service : SERVICES) {
            Object ids = told.toArray(UUID[]::new);
            tables.add(in(service).rows("inbox", " where event_id = any(?)", ids));
        }
    }

    private List<Original.Event> events() throws SQLException {
        return in("escalation")
                .all(
                        EVENTS,
                        row ->
                                new Original.Event(
                                        row.getLong(1),
                                        Query.instant(row, 2),
                                        row.getString(3),
                                        Words.of(row.getString(4)),
                                        HexFormat.of().formatHex(row.getBytes(5))),
                        caseId);
    }

    private Map<UUID, UUID> pages() throws SQLException {
        Map<UUID, UUID> pages = new HashMap<>();
        var asked =
                in("escalation")
                        .all(
                                "select clinician_id from page where escalation_id = ?",
                                row -> Query.id(row, 1),
                                caseId);
        asked.forEach(clinician -> pages.put(Copy.page(caseId, clinician), clinician));
        return pages;
    }

    private Set<UUID> shared() throws SQLException {
        Set<UUID> shared = new HashSet<>();
        for (String column : List.of("clinician_id", "phone_id")) {
            shared.addAll(
                    in("notification")
                            .all(
                                    "select " + column + " from clinician_phone",
                                    row -> Query.id(row, 1)));
        }
        return shared;
    }
}
