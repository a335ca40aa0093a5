package care.vigil.intake.store;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Handle;

/**
 * What operations must be told. A row stands for each thing that is wrong until it is put right, so
 * that whoever pages operations finds it, also after a crash. Names no person, number or word.
 */
@ApplicationScoped
public class Alarms {

    private static final Logger LOG = Logger.getLogger(Alarms.class);

    private final MeterRegistry metrics;

    Alarms(MeterRegistry metrics) {
        this.metrics = metrics;
    }

    /** The kinds of trouble that only people can end. */
    public enum Kind {
        /** Crisis requests of a program have no case in time: one alarm, however many they are. */
        REQUEST_WITHOUT_CASE,
        /** A message came for a number that no program has. */
        UNROUTED_MESSAGE
    }

    /**
     * Raises an alarm once for each subject, an id of ours or a program, until it is cleared;
     * {@code program} may be null when unknown.
     */
    public void raise(Handle tx, Kind kind, String subject, String program, Instant now) {
        var isNew =
                tx.createUpdate(
                                        """
                                        insert into operations_alarm values
                                            (:kind, :subject, :program, :now)
                                        on conflict (kind, subject) do update set
                                            raised_at = excluded.raised_at, cleared_at = null
                                        where operations_alarm.cleared_at is not null\
                                        """)
                                .bind("kind", kind.name())
                                .bind("subject", subject)
                                .bind("program", program)
                                .bind("now", now)
                                .execute()
                        == 1;
        if (isNew) {
            tx.afterCommit(() -> {
                LOG.errorf("ALARM %s %s", kind, subject);
                metrics.counter("vigil_alarms", "kind", kind.name()).increment();
            });
        }
    }

    /** The trouble is over. */
    public void clear(Handle tx, Kind kind, String subject, Instant now) {
        tx.createUpdate(
                        "update operations_alarm set cleared_at = :now where kind = :kind and"
                                + " subject = :subject and cleared_at is null")
                .bind("now", now)
                .bind("kind", kind.name())
                .bind("subject", subject)
                .execute();
    }

    /** The trouble is over for all but these. */
    public void clearOthers(Handle tx, Kind kind, List<String> subjects, Instant now) {
        tx.createUpdate(
                        "update operations_alarm set cleared_at = :now where kind = :kind and"
                                + " cleared_at is null and subject <> all(:subjects)")
                .bind("now", now)
                .bind("kind", kind.name())
                .bindArray("subjects", String.class, subjects)
                .execute();
    }

    /** How many stand. */
    public int standing(Handle tx) {
        return tx.createQuery("select count(*) from operations_alarm where cleared_at is null")
                .mapTo(Integer.class)
                .one();
    }
}
