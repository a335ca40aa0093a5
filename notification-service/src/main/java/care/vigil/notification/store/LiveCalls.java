package care.vigil.notification.store;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** At most one call of ours at a time to a telephone. */
@Singleton
public class LiveCalls {

    private final Waiting waiting;

    LiveCalls(Waiting waiting) {
        this.waiting = waiting;
    }

    /** Takes the telephone of an attempt; false while another call has it. */
    boolean take(Handle tx, UUID attemptId) {
        return tx.execute(
                        """
                        insert into live_call
                        select to_index, attempt_id, vigil_now() from attempt where attempt_id = ?
                        on conflict do nothing
                        """,
                        attemptId)
                == 1;
    }

    /** Frees the telephone; a call that waited for it may go. */
    public boolean ended(Handle tx, UUID attemptId) {
        boolean wasLive = tx.execute("delete from live_call where attempt_id = ?", attemptId) == 1;
        if (wasLive) {
            tx.afterCommit(waiting::signal);
        }
        return wasLive;
    }

    /** Whether a call of this page is under way. */
    public boolean isLive(Handle tx, UUID pageId) {
        return tx.createQuery(
                        """
                        select exists (select from live_call join attempt using (attempt_id)
                        where page_id = :page)
                        """)
                .bind("page", pageId)
                .mapTo(Boolean.class)
                .one();
    }

    /** Calls under way so long that the carrier's report of their end may be lost. */
    public List<UUID> olderThan(Handle tx, long seconds, int limit) {
        return tx.createQuery(
                        """
                        select attempt_id from live_call
                         where since < vigil_now() - :seconds * interval '1 second'
                         order by since limit :limit
                        """)
                .bind("seconds", seconds)
                .bind("limit", limit)
                .mapTo(UUID.class)
                .list();
    }
}
