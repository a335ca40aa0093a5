package care.vigil.carrier.inbox;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/**
 * How far the carrier's record of each number was read, in table {@code carrier_inbox_mark} of the
 * service that owns the numbers.
 */
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
    void forget(Handle tx, String number) {
        tx.execute("delete from carrier_inbox_mark where number = ?", number);
    }

    /** Everything up to then was read. Never goes back. */
    void listedTo(Handle tx, String number, Instant then) {
        tx.execute(
                "update carrier_inbox_mark set listed_to = greatest(listed_to, ?) where number = ?",
                then,
                number);
    }
}
