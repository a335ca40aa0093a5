package care.vigil.notification.store;

import jakarta.inject.Singleton;
import org.jdbi.v3.core.Handle;

/** How long the oldest thing has been waiting; what alarms and readiness look at. */
@Singleton
public class Ages {

    /**
     * Ages in seconds; zero when nothing waits.
     *
     * @param unsentPage a page's attempt that is due and whose telephone is free
     * @param unplannedPage a page of which program or clinician is not known
     * @param unsettledReply an answer of which nobody knows what became of it
     */
    public record Oldest(double unsentPage, double unplannedPage, double unsettledReply) {}

    /** The ages now. */
    public Oldest oldest(Handle handle) {
        return handle.createQuery(
                        """
                        select (select coalesce(extract(epoch from vigil_now() - min(not_before)), 0)
                                  from attempt where state = 'READY' and kind = 'PAGE' and channel = 'SMS'
                                   and not_before <= vigil_now()),
                               (select coalesce(extract(epoch from vigil_now() - min(asked_at)), 0)
                                  from page where open and planned_round < round),
                               (select coalesce(extract(epoch from vigil_now() - min(received_at)), 0)
                                  from reply where next_ask_at is not null)
                        """)
                .map((row, _) -> new Oldest(row.getDouble(1), row.getDouble(2), row.getDouble(3)))
                .one();
    }
}
