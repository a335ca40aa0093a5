package care.vigil.notification.store;

import care.vigil.carrier.inbox.Mark;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** How far the carrier's record was read, and what of it is not here yet. */
@Singleton
public class InboxMarks {

    /**
     * A number that is new here begins now. In the transaction that learns its program: what is
     * texted to it a moment later, and never arrives, must be found.
     */
    public void begin(Handle tx, String number, Instant now) {
        tx.execute(
                "insert into carrier_inbox_mark values (?, ?, ?) on conflict do nothing",
                number,
                now,
                now);
    }

    /** The mark of every number that has one: each that a program has, and had until just now. */
    public List<Mark> current(Handle tx) {
        return tx.createQuery("select * from carrier_inbox_mark order by number")
                .map(ConstructorMapper.of(Mark.class))
                .list();
    }

    /**
     * Forgets a number that no program has any more, so that it begins anew when it comes back.
     * Whatever was texted to it until then must have been read.
     */
    public void forget(Handle tx, String number) {
        tx.execute("delete from carrier_inbox_mark where number = ?", number);
    }

    /** Everything up to then was read. Never goes back. */
    public void listedTo(Handle tx, String number, Instant then) {
        tx.execute(
                "update carrier_inbox_mark set listed_to = greatest(listed_to, ?) where number = ?",
                then,
                number);
    }

    /** Those of these replies that are not here. */
    public Set<UUID> unknown(Handle tx, Collection<UUID> replyIds) {
        return tx.createQuery(
                        """
                        select id from unnest(:ids) id
                         where not exists (select from reply where reply_id = id)
                        """)
                .bindArray("ids", UUID.class, replyIds)
                .mapTo(UUID.class)
                .set();
    }

    /** A reply was found at the carrier, which had taken it then. */
    public void recovered(Handle tx, UUID replyId, Instant takenAt) {
        tx.execute(
                "update reply set recovered = true, carrier_time = ? where reply_id = ?",
                takenAt,
                replyId);
    }

    /** Whether anybody is asked about a case or has one. */
    public boolean anyCaseIsOpen(Handle tx) {
        return tx.createQuery(
                        """
                        select exists (select from page where open)
                            or exists (select from paged_case
                                where owner_id is not null and closed_version is null)
                        """)
                .mapTo(Boolean.class)
                .one();
    }
}
