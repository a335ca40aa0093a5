package care.vigil.bench.crisis;

import static care.vigil.bench.database.Query.all;
import static care.vigil.bench.database.Query.id;
import static care.vigil.bench.database.Query.instant;
import static care.vigil.bench.database.Query.number;

import care.vigil.bench.crisis.Evidence.Acknowledged;
import care.vigil.bench.crisis.Evidence.Arrived;
import care.vigil.bench.crisis.Evidence.Attempt;
import care.vigil.bench.crisis.Evidence.CaseOpened;
import care.vigil.bench.crisis.Evidence.Reply;
import care.vigil.stack.client.StackClient;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;

/** Reads the services' databases after the load, so that the reading costs the load nothing. */
public final class EvidenceReader {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final String OWNED =
            "select count(*) from escalation where owner_id is not null and received_at >= ?";
    private static final String ARRIVED =
            "select source_id, request_event_id, received_at from message where received_at >= ?";
    private static final String OPENED =
            "select escalation_id, type, at, convert_from(data, 'UTF8') from escalation_event"
                    + " where at >= ? and type in ('case-opened', 'request-joined')";
    private static final String ACKNOWLEDGED =
            "select escalation_id, at from escalation_event"
                    + " where at >= ? and type = 'acknowledged'";
    private static final String ATTEMPTS =
            "select attempt_id, kind, channel, escalation_id, about, created_at, claimed_at"
                    + " from attempt where created_at >= ? and kind in ('PAGE', 'ANSWER')";
    private static final String REPLIES =
            "select reply_id, escalation_id from reply"
                    + " where received_at >= ? and escalation_id is not null";

    private final StackClient stack;

    /** A reader of that stack. */
    public EvidenceReader(StackClient stack) {
        this.stack = stack;
    }

    /** How many cases of requests since then have an owner, or had one when they were closed. */
    public long ownedCases(Instant from) throws SQLException {
        try (var database = stack.database("escalation")) {
            return number(database, OWNED, from);
        }
    }

    /** Everything since then. */
    public Evidence since(Instant from) throws SQLException {
        try (var intake = stack.database("intake");
                var escalation = stack.database("escalation");
                var notification = stack.database("notification")) {
            return new Evidence(
                    all(intake, ARRIVED, EvidenceReader::arrived, from),
                    all(escalation, OPENED, EvidenceReader::opened, from),
                    all(
                            escalation,
                            ACKNOWLEDGED,
                            row -> new Acknowledged(id(row, 1), instant(row, 2)),
                            from),
                    all(notification, ATTEMPTS, EvidenceReader::attempt, from),
                    all(notification, REPLIES, row -> new Reply(id(row, 1), id(row, 2)), from));
        }
    }

    private static Arrived arrived(ResultSet row) throws SQLException {
        return new Arrived(row.getString(1), id(row, 2), instant(row, 3));
    }

    private static CaseOpened opened(ResultSet row) throws SQLException {
        try {
            var event = JSON.readTree(row.getString(4));
            return new CaseOpened(
                    UUID.fromString(event.path("requestEventId").asText()),
                    id(row, 1),
                    row.getString(2).equals("case-opened"),
                    instant(row, 3));
        } catch (JsonProcessingException e) {
            throw new SQLException(e);
        }
    }

    private static Attempt attempt(ResultSet row) throws SQLException {
        return new Attempt(
                id(row, 1),
                row.getString(2),
                row.getString(3),
                id(row, 4),
                row.getString(5),
                instant(row, 6),
                instant(row, 7));
    }
}
