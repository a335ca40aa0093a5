package care.vigil.escalation.store;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** Counts over the open cases of some programs. */
@Singleton
public class BoardFigures {

    /**
     * What is counted at one instant.
     *
     * @param unsentSince when the oldest page was asked for that the carrier has not taken, of an
     *     open case; null when there is none
     */
    public record Figures(Instant at, int open, int unowned, Instant unsentSince) {}

    /** Counts, from the indexes of open cases and unsettled pages. */
    public Figures count(Handle handle, Collection<String> programs) {
        return handle.createQuery(
                        """
                        select vigil_now() as now,
                          count(*) as open,
                          count(*) filter (where phase in ('PAGING', 'LOOPING')) as unowned,
                          (select min(p.paged_at) from page p join escalation e on e.id = p.escalation_id
                            where p.settled_at is null and e.next_due_at is not null and e.program = any(:programs)) as unsent
                        from escalation where next_due_at is not null and program = any(:programs)
                        """)
                .bindArray("programs", String.class, List.copyOf(programs))
                .map((row, _) ->
                        new Figures(
                                instant(row, "now"),
                                row.getInt("open"),
                                row.getInt("unowned"),
                                instant(row, "unsent")))
                .one();
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        var time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
