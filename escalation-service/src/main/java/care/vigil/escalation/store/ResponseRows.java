package care.vigil.escalation.store;

import care.vigil.escalation.board.ResponseTimes.Response;
import care.vigil.escalation.machine.OwnerEvent.Acknowledged;
import care.vigil.escalation.machine.OwnerEvent.ContactMade;
import care.vigil.escalation.machine.SearchEvent.EmergencyPrompted;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** When the cases of a program were received, acknowledged and reached, from their histories. */
@Singleton
public class ResponseRows {

    /** The newest cases since a time, at most so many. */
    public List<Response> since(Handle handle, String program, Instant since, int limit) {
        return handle.createQuery(
                        """
                        select e.received_at, e.prompt_due_at, e.closed_at,
                          min(v.at) filter (where v.type = :acknowledged) as acknowledged_at,
                          bool_or(v.type = :prompted) as prompted,
                          bool_or(v.type = :reached) as reached
                        from (select * from escalation where program = :program and received_at >= :since
                              order by received_at desc limit :limit) e
                          join escalation_event v on v.escalation_id = e.id
                        group by e.id, e.received_at, e.prompt_due_at, e.closed_at
                        """)
                .bind("program", program)
                .bind("since", since)
                .bind("limit", limit)
                .bind("acknowledged", CaseJson.name(Acknowledged.class))
                .bind("prompted", CaseJson.name(EmergencyPrompted.class))
                .bind("reached", CaseJson.name(ContactMade.class))
                .map((row, _) -> response(row))
                .list();
    }

    private static Response response(ResultSet row) throws SQLException {
        return new Response(
                instant(row, "received_at"),
                instant(row, "prompt_due_at"),
                instant(row, "acknowledged_at"),
                row.getObject("closed_at") != null,
                row.getBoolean("prompted"),
                row.getBoolean("reached"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        var time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
