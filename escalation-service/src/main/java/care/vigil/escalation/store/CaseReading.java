package care.vigil.escalation.store;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Reads cases for people, without locks. */
@Singleton
public class CaseReading {

    private static final String SELECT =
            "select e.program, e.id, e.version, e.chain_head, s.state from escalation e"
                    + " join escalation_state s on s.escalation_id = e.id ";

    /** A case and the program that it belongs to. */
    public record Read(String program, StoredCase known) {}

    /** One case. */
    public Optional<Read> find(Handle handle, UUID id) {
        return handle.createQuery(SELECT + "where e.id = :id")
                .bind("id", id)
                .map((row, context) -> new Read(row.getString("program"), Cases.row(row, context)))
                .findOne();
    }

    /** The open cases of some programs: without an owner first, danger first, least time left. */
    public List<Read> open(Handle handle, Collection<String> programs, int limit) {
        return handle.createQuery(
                        SELECT
                                + "where e.next_due_at is not null and e.program = any(:programs)"
                                + " order by e.phase in ('OWNED', 'IN_CONTACT'), not e.danger, e.prompt_due_at limit :limit")
                .bindArray("programs", String.class, List.copyOf(programs))
                .bind("limit", limit)
                .map((row, context) -> new Read(row.getString("program"), Cases.row(row, context)))
                .list();
    }

    /** The open cases of some programs that somebody has, or was ever paged about. */
    public List<Read> concerning(Handle handle, UUID somebody, Collection<String> programs) {
        return handle.createQuery(
                        SELECT
                                + "where e.next_due_at is not null and e.program = any(:programs)"
                                + " and (e.owner_id = :who"
                                + " or e.id in (select escalation_id from page where clinician_id = :who))")
                .bindArray("programs", String.class, List.copyOf(programs))
                .bind("who", somebody)
                .map((row, context) -> new Read(row.getString("program"), Cases.row(row, context)))
                .list();
    }

    /** The cases of some programs in one phase, the newest first. */
    public List<Read> inPhase(Handle handle, Collection<String> programs, String phase, int limit) {
        return handle.createQuery(
                        SELECT
                                + "where e.phase = :phase and e.program = any(:programs)"
                                + " order by e.received_at desc limit :limit")
                .bindArray("programs", String.class, List.copyOf(programs))
                .bind("phase", phase)
                .bind("limit", limit)
                .map((row, context) -> new Read(row.getString("program"), Cases.row(row, context)))
                .list();
    }

    /** The closed cases of some programs after which somebody owes something, the oldest first. */
    public List<Read> owing(Handle handle, UUID somebody, Collection<String> programs) {
        return handle.createQuery(
                        SELECT
                                + "where e.program = any(:programs) and e.id in"
                                + " (select escalation_id from after_care where owner_id = :who and done_at is null)"
                                + " order by e.closed_at")
                .bindArray("programs", String.class, List.copyOf(programs))
                .bind("who", somebody)
                .map((row, context) -> new Read(row.getString("program"), Cases.row(row, context)))
                .list();
    }

    /** How many cases of some programs are open. */
    public int countOpen(Handle handle, Collection<String> programs) {
        return handle.createQuery(
                        "select count(*) from escalation where next_due_at is not null and program = any(:programs)")
                .bindArray("programs", String.class, List.copyOf(programs))
                .mapTo(Integer.class)
                .one();
    }
}
