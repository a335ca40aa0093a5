package care.vigil.escalation.store;

import care.vigil.escalation.board.ProgramState.Figures;
import jakarta.inject.Singleton;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/** Counts over the open cases of each of some programs. */
@Singleton
public class ProgramFigures {

    /** By program; one without open cases is not there. */
    public Map<String, Figures> count(Handle handle, Collection<String> programs) {
        return handle.createQuery(
                        """
                        select e.program,
                          count(*) as open,
                          count(*) filter (where e.phase in ('PAGING', 'LOOPING')) as unowned,
                          count(*) filter (where e.next_due_at < vigil_now() - interval '2 seconds') as overdue,
                          count(*) filter (where e.held_until > vigil_now()) as held,
                          min((select min(p.paged_at) from page p
                            where p.escalation_id = e.id and p.settled_at is null)) as unsent
                        from escalation e where e.next_due_at is not null and e.program = any(:programs)
                        group by e.program
                        """)
                .bindArray("programs", String.class, List.copyOf(programs))
                .reduceResultSet(
                        new HashMap<String, Figures>(),
                        (found, row, _) -> {
                            var unsent = row.getObject("unsent", OffsetDateTime.class);
                            found.put(
                                    row.getString("program"),
                                    new Figures(
                                            row.getInt("open"),
                                            row.getInt("unowned"),
                                            row.getInt("overdue"),
                                            row.getInt("held"),
                                            unsent == null ? null : unsent.toInstant()));
                            return found;
                        });
    }
}
