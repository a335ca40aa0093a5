package care.vigil.escalation.store;

import jakarta.inject.Singleton;
import org.jdbi.v3.core.Handle;

/** What the state of the tables says about the health of the service. */
@Singleton
public class Gauges {

    /**
     * Ages in seconds, by the one clock; 0 where there is nothing.
     *
     * @param oldestUnsentPage the longest that the carrier has not taken a page
     * @param overdueDeadlines cases more than two seconds late
     * @param openWithoutDeadline always 0: the database refuses such a row
     * @param oldestRosterCopy the age of the stalest roster that pages are resolved with
     */
    public record Readings(
            double oldestUnsentPage,
            double overdueDeadlines,
            double openWithoutDeadline,
            double oldestWaitingRequest,
            double oldestRosterCopy,
            double heldCases) {}

    /** Reads them all; each is answered from an index. */
    public Readings read(Handle handle) {
        return handle.createQuery(
                        """
                        select
                          coalesce(extract(epoch from vigil_now() - (select min(paged_at) from page where settled_at is null)), 0) as unsent,
                          (select count(*) from escalation where next_due_at < vigil_now() - interval '2 seconds') as overdue,
                          (select count(*) from escalation where closed_at is null and next_due_at is null) as without_deadline,
                          coalesce(extract(epoch from vigil_now() - (select min(since) from waiting_request)), 0) as waiting,
                          coalesce(extract(epoch from vigil_now() - (select min(as_of) from roster_copy)), 0) as roster,
                          (select count(*) from escalation where held_until > vigil_now()) as held
                        """)
                .map((row, _) ->
                        new Readings(
                                row.getDouble("unsent"),
                                row.getDouble("overdue"),
                                row.getDouble("without_deadline"),
                                row.getDouble("waiting"),
                                row.getDouble("roster"),
                                row.getDouble("held")))
                .one();
    }
}
