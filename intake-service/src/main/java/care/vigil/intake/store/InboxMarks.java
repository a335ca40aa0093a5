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
    public void forgetWithoutProgram(Handle tx, String number) {
        tx.execute(
                """
                delete from carrier_inbox_mark where number = ?
                    and number not in (select crisis_number from program_copy)\
                """,
                number);
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
