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
     * The mark of each of these numbers. One that is new here begins now; any other is forgotten,
     * so that it begins anew when it comes back.
     */
    public List<Mark> of(Handle tx, Collection<String> numbers, Instant now) {
        tx.createUpdate("delete from carrier_inbox_mark where number <> all(:numbers)")
                .bindArray("numbers", String.class, numbers)
                .execute();
        tx.createUpdate(
                        """
                        insert into carrier_inbox_mark
                        select distinct number, cast(:now as timestamptz), cast(:now as timestamptz) from unnest(:numbers) number
                        on conflict do nothing
                        """)
                .bindArray("numbers", String.class, numbers)
                .bind("now", now)
                .execute();
        return tx.createQuery("select * from carrier_inbox_mark order by number")
                .map(ConstructorMapper.of(Mark.class))
                .list();
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
