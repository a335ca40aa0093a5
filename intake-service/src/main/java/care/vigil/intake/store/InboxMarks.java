package care.vigil.intake.store;

import care.vigil.carrier.inbox.Mark;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** How far the carrier's record was read, and what of it is not here yet. */
@ApplicationScoped
public class InboxMarks {

    /**
     * The mark of every crisis number. A number that is new here begins now; one that no program
     * has any more is forgotten, so that it begins anew when it comes back.
     */
    public List<Mark> current(Handle tx, Instant now) {
        tx.execute(
                """
                delete from carrier_inbox_mark where number not in (select crisis_number from program_copy)\
                """);
        tx.execute(
                """
                insert into carrier_inbox_mark select distinct crisis_number, ?::timestamptz, ?::timestamptz
                from program_copy on conflict do nothing\
                """,
                now,
                now);
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

    /** Those of the carrier's ids that never arrived here. */
    public Set<String> unknown(Handle tx, List<String> sids) {
        return tx.createQuery(
                        """
                        select sid from unnest(:sids) sid
                        where not exists (select from message where source_id = sid)
                            and not exists (select from unrouted_message where source_id = sid)\
                        """)
                .bindArray("sids", String.class, sids)
                .mapTo(String.class)
                .set();
    }

    /** Whether anybody waits: a case is open, or a request has none yet. */
    public boolean anybodyWaits(Handle tx) {
        return tx.createQuery(
                        """
                        select exists (select from open_case where closed_at is null)
                            or exists (select from message where case_known_at is null)\
                        """)
                .mapTo(Boolean.class)
                .one();
    }
}
