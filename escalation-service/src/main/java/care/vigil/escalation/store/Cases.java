package care.vigil.escalation.store;

import care.vigil.escalation.machine.Request;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

/**
 * Finds cases and locks them until the transaction ends. Both tables are locked: whoever waited for
 * the lock must see the newest row of each.
 */
@Singleton
public class Cases {

    private static final String SELECT =
            "select e.id, e.version, e.chain_head, s.state from escalation e"
                    + " join escalation_state s on s.escalation_id = e.id ";

    /** Read once for each query, so that an index can stop there, however many cases are open. */
    private static final String NOW = "(select vigil_now())";

    private static final String DUE =
            " e.next_due_at <= %1$s and (e.held_until is null or e.held_until <= %1$s)"
                    .formatted(NOW);

    /** Locks a case. */
    public Optional<StoredCase> lock(Handle tx, UUID id) {
        return tx.createQuery(SELECT + "where e.id = :id for no key update of e, s")
                .bind("id", id)
                .map(Cases::row)
                .findOne();
    }

    /** Locks the open case of a contact. */
    public Optional<StoredCase> lockOpen(Handle tx, String program, UUID contact) {
        return tx.createQuery(
                        SELECT
                                + "where e.program = :program and e.contact_id = :contact"
                                + " and e.next_due_at is not null for no key update of e, s")
                .bind("program", program)
                .bind("contact", contact)
                .map(Cases::row)
                .findOne();
    }

    /** Locks what is due and nobody else has locked, the most overdue first. */
    public List<StoredCase> lockDue(Handle tx, int limit) {
        return tx.createQuery(
                        SELECT
                                + "where"
                                + DUE
                                + " order by e.next_due_at limit :limit"
                                + " for no key update of e, s skip locked")
                .bind("limit", limit)
                .map(Cases::row)
                .list();
    }

    /** Locks those of some cases that are due and nobody else has locked. */
    public List<StoredCase> lockDue(Handle tx, List<UUID> ids) {
        return tx.createQuery(
                        SELECT
                                + "where e.id = any(:ids) and e.next_due_at <= "
                                + NOW
                                + " order by e.next_due_at for no key update of e, s skip locked")
                .bindArray("ids", UUID.class, ids)
                .map(Cases::row)
                .list();
    }

    /** The ids of what is due, without locking. */
    public List<UUID> due(Handle handle, int limit) {
        return handle.createQuery(
                        "select e.id from escalation e where"
                                + DUE
                                + " order by e.next_due_at limit :limit")
                .bind("limit", limit)
                .mapTo(UUID.class)
                .list();
    }

    /**
     * The open cases of a program that somebody owns, or whose emergency task somebody may have.
     */
    public List<UUID> held(Handle handle, String program) {
        return handle.createQuery(
                        "select e.id from escalation e join escalation_state s on s.escalation_id = e.id"
                                + " where e.program = :program and e.next_due_at is not null"
                                + " and (e.phase in ('OWNED', 'IN_CONTACT') or jsonb_exists(s.state -> 'file', 'task'))"
                                + " order by e.id")
                .bind("program", program)
                .mapTo(UUID.class)
                .list();
    }

    /**
     * How long until the next deadline, by the one clock; zero when one is due, empty when no case
     * is open.
     */
    public Optional<Duration> untilNextDue(Handle handle) {
        return handle.createQuery(
                        "select greatest(0, 1000 * extract(epoch from min(next_due_at) - vigil_now()))"
                                + " from escalation where next_due_at is not null"
                                + " and (held_until is null or held_until <= vigil_now())")
                .map((row, _) -> row.getObject(1) == null ? null : row.getLong(1))
                .findOne()
                .map(Duration::ofMillis);
    }

    /** Takes a case out of the way of the others for a while; its deadline stays what it is. */
    public void hold(Handle tx, UUID id, Duration length) {
        tx.execute(
                "update escalation set held_until = vigil_now() + make_interval(secs => ?) where id = ?",
                length.toMillis() / 1000.0,
                id);
    }

    /** Who has an open case; empty when nobody has. */
    public Optional<UUID> owner(Handle handle, UUID id) {
        return handle.createQuery(
                        "select owner_id from escalation where id = :id and closed_at is null and owner_id is not null")
                .bind("id", id)
                .mapTo(UUID.class)
                .findOne();
    }

    /** The contact's last closed case. */
    public Optional<Request.Previous> lastClosed(Handle handle, String program, UUID contact) {
        return handle.createQuery(
                        "select id, owner_id, closed_at from escalation where program = :program"
                                + " and contact_id = :contact and closed_at is not null"
                                + " order by closed_at desc limit 1")
                .bind("program", program)
                .bind("contact", contact)
                .map((row, _) ->
                        new Request.Previous(
                                row.getObject("id", UUID.class),
                                row.getObject("owner_id", UUID.class),
                                row.getTimestamp("closed_at").toInstant()))
                .findOne();
    }

    static StoredCase row(ResultSet row, StatementContext context) throws SQLException {
        return new StoredCase(
                row.getObject("id", UUID.class),
                row.getLong("version"),
                row.getBytes("chain_head"),
                CaseJson.readState(row.getString("state")));
    }
}
