package care.vigil.notification.store;

import care.vigil.notification.NotificationConfig;
import care.vigil.notification.page.Attempt;
import care.vigil.notification.page.Channel;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/**
 * Claims attempts for their one request to the carrier. Whether each is still wanted is asked here,
 * at the last moment, under the lock that a stand-down needs too: once a stand-down is committed,
 * nothing that it suppresses is claimed any more.
 */
@Singleton
public class Claims {

    private final Attempts attempts;
    private final Wanted wanted;
    private final LiveCalls liveCalls;
    private final String instance;
    private final long patienceSeconds;

    Claims(Attempts attempts, Wanted wanted, LiveCalls liveCalls, NotificationConfig config) {
        this.attempts = attempts;
        this.wanted = wanted;
        this.liveCalls = liveCalls;
        this.instance = config.instance();
        this.patienceSeconds = config.claimPatience().toSeconds();
    }

    /** Claims up to so many, the most urgent first. */
    public List<Attempt> claim(Handle tx, int limit) {
        var due = due(tx, limit);
        if (due.isEmpty()) {
            return due;
        }
        var claimed = new ArrayList<Attempt>();
        for (var attempt : wanted.of(tx, due)) {
            if (hasTelephone(tx, attempt)) {
                claimed.add(attempt);
            }
        }
        mark(tx, claimed);
        return claimed;
    }

    /**
     * Attempts that an earlier life of this process had claimed; what became of them is unknown.
     */
    public int forgetOwn(Handle tx) {
        return tx.execute(
                """
                update attempt set state = 'UNKNOWN', reason = 'restart', not_before = vigil_now() + interval '2 seconds'
                 where state = 'CLAIMED' and claimed_by = ?
                """,
                instance);
    }

    /** Attempts claimed so long ago that their claimer must be gone. */
    public int forgetOld(Handle tx) {
        return tx.execute(
                """
                update attempt set state = 'UNKNOWN', reason = 'claim too old', not_before = vigil_now()
                 where state = 'CLAIMED' and claimed_at < vigil_now() - ? * interval '1 second'
                """,
                patienceSeconds);
    }

    /**
     * Attempts with unknown outcome whose turn it is to be looked up, put off for the next look.
     */
    public List<Attempt> toLookUp(Handle tx, int limit) {
        return tx.createQuery(
                        """
                        update attempt set not_before = vigil_now() + interval '10 seconds'
                         where attempt_id in (select attempt_id from attempt
                               where state = 'UNKNOWN' and not_before <= vigil_now()
                               order by claimed_at limit :limit for update skip locked)
                        returning *
                        """)
                .bind("limit", limit)
                .map((row, _) -> attempts.read(row))
                .list();
    }

    /** Calls that are to be ended and that the carrier has named. */
    public List<Attempt> toEnd(Handle tx, int limit) {
        return tx.createQuery(
                        "select * from attempt where end_wanted and sid is not null limit :limit")
                .bind("limit", limit)
                .map((row, _) -> attempts.read(row))
                .list();
    }

    private List<Attempt> due(Handle tx, int limit) {
        return tx.createQuery(
                        """
                        select * from attempt
                         where state = 'READY' and not_before <= (select vigil_now())
                           and (channel = 'SMS' or not exists (select from live_call
                                where live_call.to_index = attempt.to_index))
                         order by priority, not_before limit :limit for update skip locked
                        """)
                .bind("limit", limit)
                .map((row, _) -> attempts.read(row))
                .list();
    }

    private boolean hasTelephone(Handle tx, Attempt attempt) {
        return attempt.draft().channel() == Channel.SMS || liveCalls.take(tx, attempt.attemptId());
    }

    private void mark(Handle tx, List<Attempt> claimed) {
        if (claimed.isEmpty()) {
            return;
        }
        tx.createUpdate(
                        """
                        update attempt set state = 'CLAIMED', claimed_at = vigil_now(), claimed_by = :instance
                         where attempt_id = any(:ids)
                        """)
                .bind("instance", instance)
                .bindArray("ids", UUID.class, claimed.stream().map(Attempt::attemptId).toList())
                .execute();
    }
}
