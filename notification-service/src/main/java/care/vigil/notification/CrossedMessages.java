package care.vigil.notification;

import care.vigil.carrier.FormParameters;
import care.vigil.messaging.Database;
import care.vigil.notification.rest.IntakeLine;
import care.vigil.notification.store.Attempts;
import care.vigil.notification.store.Clinicians;
import care.vigil.notification.store.CrossedRows;
import care.vigil.sealed.PhoneNumber;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Handle;

/**
 * What somebody who is no clinician sends to a pager number may be a patient's: it is kept, and
 * handed to intake-service as it came, until intake-service has it. The answer to a text waits a
 * moment for intake-service to say that whoever wrote must not be texted by anything by itself.
 */
@Singleton
public class CrossedMessages {

    private static final Logger LOG = Logger.getLogger(CrossedMessages.class);

    private final Database database;
    private final Clinicians clinicians;
    private final CrossedRows rows;
    private final Attempts attempts;
    private final IntakeLine intake;
    private final ExecutorService carriers =
            Executors.newFixedThreadPool(2, Thread.ofPlatform().name("crossed-", 0).factory());

    CrossedMessages(
            Database database,
            Clinicians clinicians,
            CrossedRows rows,
            Attempts attempts,
            IntakeLine intake) {
        this.database = database;
        this.clinicians = clinicians;
        this.rows = rows;
        this.attempts = attempts;
        this.intake = intake;
    }

    void stop(@Observes ShutdownEvent stopped) {
        carriers.shutdownNow();
    }

    /**
     * Keeps what came, unless it is from somebody of the staff; a copy changes nothing.
     *
     * @param sender null for a hidden number
     * @param original the carrier's form
     */
    void keep(Handle tx, String sid, String via, PhoneNumber sender, byte[] original) {
        if (keepQuietly(tx, sid, via, sender, original)) {
            tx.afterCommit(() -> carriers.execute(() -> handOver(sid)));
        }
    }

    /** Keeps what came, for somebody who hands it over themself; false when nothing is to be. */
    boolean keepQuietly(Handle tx, String sid, String via, PhoneNumber sender, byte[] original) {
        boolean isNew =
                (sender == null || !clinicians.isStaff(tx, sender))
                        && rows.keep(tx, sid, via, original);
        if (isNew) {
            LOG.errorf("ALARM the pager number got a %s from nobody of the staff", via);
        }
        return isNew;
    }

    /** Hands one over and gives what intake-service says to the carrier; empty when it did not. */
    public Optional<String> handOver(String sid) {
        try {
            var waiting = database.read(handle -> rows.find(handle, sid));
            var taken = waiting.flatMap(row -> intake.handOver(row.via(), row.form()));
            taken.ifPresent(answer ->
                    database.useTransaction(tx -> {
                        rows.done(tx, sid);
                        if (!answer.textable()) {
                            sender(waiting.get())
                                    .ifPresent(from -> attempts.dropStranger(tx, from));
                        }
                    }));
            return taken.map(IntakeLine.Taken::twiml);
        } catch (RuntimeException e) {
            LOG.errorf("A crossed message stays here: %s", e.getClass().getSimpleName());
            return Optional.empty();
        }
    }

    private static Optional<PhoneNumber> sender(CrossedRows.Waiting row) {
        return FormParameters.parse(row.form())
                .first("From")
                .filter(PhoneNumber::isE164)
                .map(PhoneNumber::of);
    }
}
