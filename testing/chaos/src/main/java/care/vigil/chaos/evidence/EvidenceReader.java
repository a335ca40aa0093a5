package care.vigil.chaos.evidence;

import static care.vigil.bench.database.Query.all;
import static care.vigil.bench.database.Query.id;
import static care.vigil.bench.database.Query.instant;
import static java.util.stream.Collectors.toMap;

import care.vigil.bench.database.Query;
import care.vigil.chaos.evidence.Evidence.Attempt;
import care.vigil.chaos.evidence.Evidence.Backlog;
import care.vigil.chaos.evidence.Evidence.Case;
import care.vigil.chaos.evidence.Evidence.Event;
import care.vigil.chaos.evidence.Evidence.Head;
import care.vigil.chaos.evidence.Evidence.Message;
import care.vigil.chaos.evidence.Evidence.Page;
import care.vigil.chaos.evidence.Evidence.Reply;
import care.vigil.events.EventIds;
import care.vigil.stack.client.StackClient;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Reads the four databases of a stack. */
public final class EvidenceReader {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> SERVICES =
            List.of("intake", "roster", "escalation", "notification");

    private static final String MESSAGES =
            "select source_id, request_event_id, contact_id, program, received_at from message";
    private static final String HEADS =
            "select escalation_id, case_version, chain_head from open_case";
    private static final String CASES =
            "select id, program, contact_id, phase, version, received_at, prompt_due_at,"
                    + " last_event_at, next_due_at, encode(chain_head, 'hex') from escalation";
    private static final String EVENTS =
            "select escalation_id, version, at, type, data, encode(hash, 'hex')"
                    + " from escalation_event order by escalation_id, version";
    private static final String PAGES =
            "select page_id, escalation_id, clinician_id, code from page";
    private static final String ATTEMPTS =
            "select attempt_id, kind, escalation_id, case_version, page_id, clinician_id,"
                    + " contact_id, subject, template, about, state, claimed_at, sid from attempt";
    private static final String REPLIES =
            "select reply_id, clinician_id, page_id, escalation_id, meaning, result from reply";
    private static final String BACKLOG =
            "select (select count(*) from outbox where published_at is null"
                    + "   and created_at < clock_timestamp() - interval '5 seconds'),"
                    + " (select count(*) from outbox where receipt_wanted and receipted_at is null"
                    + "   and created_at < clock_timestamp() - interval '5 seconds'),"
                    + " (select count(*) from dead_event), (select count(*) from parked_event)";

    private final StackClient stack;

    /** A reader of that stack's databases. */
    public EvidenceReader(StackClient stack) {
        this.stack = stack;
    }

    /** Everything, as it is now. */
    public Evidence read() throws SQLException {
        try (var intake = stack.database("intake");
                var escalation = stack.database("escalation");
                var notification = stack.database("notification")) {
            // Cases go on meanwhile. What intake knows of a chain is read before the chain, and
            // what notification has claimed after the instant up to which the carrier is looked
            // at.
            var heads = all(intake, HEADS, EvidenceReader::head);
            // One snapshot: a case and its events are read as of the same instant.
            escalation.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            escalation.setAutoCommit(false);
            var now = Query.now(escalation);
            return new Evidence(
                    now,
                    all(intake, MESSAGES, EvidenceReader::message),
                    all(escalation, CASES, EvidenceReader::one),
                    all(escalation, EVENTS, EvidenceReader::event),
                    all(notification, PAGES, EvidenceReader::page),
                    all(notification, ATTEMPTS, EvidenceReader::attempt),
                    all(notification, REPLIES, EvidenceReader::reply),
                    heads,
                    handles(),
                    backlogs());
        }
    }

    private Map<UUID, String> handles() throws SQLException {
        try (var roster = stack.database("roster")) {
            return all(
                            roster,
                            "select id, handle from clinician",
                            row -> Map.entry(id(row, 1), row.getString(2)))
                    .stream()
                    .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
        }
    }

    /** How many of those texts have not arrived. */
    public long missing(Collection<String> patientSids, Collection<String> clinicianSids)
            throws SQLException {
        try (var intake = stack.database("intake");
                var notification = stack.database("notification")) {
            var messages =
                    new HashSet<>(
                            all(intake, "select source_id from message", row -> row.getString(1)));
            var replies =
                    new HashSet<>(
                            all(notification, "select reply_id from reply", row -> id(row, 1)));
            return patientSids.stream().filter(sid -> !messages.contains(sid)).count()
                    + clinicianSids.stream()
                            .filter(sid -> !replies.contains(EventIds.of("reply", sid)))
                            .count();
        }
    }

    /** What each service has not got rid of within five seconds. */
    public List<Backlog> backlogs() throws SQLException {
        List<Backlog> all = new ArrayList<>();
        for (String service : SERVICES) {
            try (var database = stack.database(service)) {
                all.addAll(
                        all(
                                database,
                                BACKLOG,
                                row ->
                                        new Backlog(
                                                service,
                                                row.getLong(1),
                                                row.getLong(2),
                                                row.getLong(3),
                                                row.getLong(4))));
            }
        }
        return all;
    }

    /** How many answers are not decided, and how many attempts have no known outcome. */
    public long undecided() throws SQLException {
        try (var database = stack.database("notification")) {
            return Query.number(
                    database,
                    "select (select count(*) from reply where next_ask_at is not null)"
                            + " + (select count(*) from attempt where kind <> 'PAGE'"
                            + " and state in ('READY', 'CLAIMED', 'UNKNOWN'))");
        }
    }

    private static Message message(ResultSet row) throws SQLException {
        return new Message(
                row.getString(1), id(row, 2), id(row, 3), row.getString(4), instant(row, 5));
    }

    private static Head head(ResultSet row) throws SQLException {
        return new Head(id(row, 1), row.getLong(2), row.getString(3));
    }

    private static Case one(ResultSet row) throws SQLException {
        return new Case(
                id(row, 1),
                row.getString(2),
                id(row, 3),
                row.getString(4),
                row.getLong(5),
                instant(row, 6),
                instant(row, 7),
                instant(row, 8),
                instant(row, 9),
                row.getString(10));
    }

    private static Event event(ResultSet row) throws SQLException {
        byte[] data = row.getBytes(5);
        try {
            return new Event(
                    id(row, 1),
                    row.getLong(2),
                    instant(row, 3),
                    row.getString(4),
                    data,
                    JSON.readTree(data),
                    row.getString(6));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Page page(ResultSet row) throws SQLException {
        return new Page(id(row, 1), id(row, 2), id(row, 3), row.getString(4));
    }

    private static Attempt attempt(ResultSet row) throws SQLException {
        return new Attempt(
                id(row, 1),
                row.getString(2),
                id(row, 3),
                row.getLong(4),
                id(row, 5),
                id(row, 6),
                id(row, 7),
                row.getString(8),
                row.getString(9),
                row.getString(10),
                row.getString(11),
                instant(row, 12),
                row.getString(13));
    }

    private static Reply reply(ResultSet row) throws SQLException {
        return new Reply(
                id(row, 1), id(row, 2), id(row, 3), id(row, 4), row.getString(5), row.getString(6));
    }
}
