package care.vigil.intake.timer;

import care.vigil.events.OperationsTrouble;
import care.vigil.intake.IntakeConfig;
import care.vigil.intake.kafka.Announcements;
import care.vigil.intake.store.Alarms;
import care.vigil.intake.store.Messages;
import care.vigil.messaging.Database;
import care.vigil.messaging.Loops;
import io.micrometer.core.instrument.Metrics;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Handle;

/**
 * Looks for requests that have no case in time, raises one alarm for each program that has any, and
 * has operations called as long as it stands: a burst of them is one thing that is wrong. They are
 * sent again all the while; this is for the people.
 */
@Singleton
public class CaseWatch {

    private static final Logger LOG = Logger.getLogger(CaseWatch.class);

    private final Database database;
    private final Messages messages;
    private final Alarms alarms;
    private final Announcements announcements;
    private final IntakeConfig config;
    private final Loops.Loop loop;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private volatile Standing standing = new Standing(0, 0);

    CaseWatch(
            Database database,
            Messages messages,
            Alarms alarms,
            Announcements announcements,
            IntakeConfig config,
            Loops loops) {
        this.database = database;
        this.messages = messages;
        this.alarms = alarms;
        this.announcements = announcements;
        this.config = config;
        this.loop = loops.register("case-watch", Duration.ofSeconds(60));
        Metrics.gauge(
                "vigil_requests_oldest_without_case_seconds",
                this,
                watch -> watch.standing.oldestWithoutCaseSeconds());
    }

    /** What was found in the last round: the age of the oldest request without case, and alarms. */
    public record Standing(double oldestWithoutCaseSeconds, int alarms) {}

    /** The last round's findings. */
    public Standing standing() {
        return standing;
    }

    void start(@Observes StartupEvent started) {
        Thread.ofPlatform().name("case-watch").start(this::loop);
    }

    void stop(@Observes ShutdownEvent shutdown) {
        stopped.countDown();
    }

    private void loop() {
        var pause = config.caseWatchInterval().toMillis();
        try {
            while (!stopped.await(pause, TimeUnit.MILLISECONDS)) {
                loop.tick();
                look();
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    private void look() {
        try {
            standing = database.inTransaction(this::look);
        } catch (RuntimeException e) {
            LOG.warnf(
                    "Requests without case could not be looked up, trying again: %s",
                    e.getClass().getSimpleName());
        }
    }

    private Standing look(Handle tx) {
        var now = Database.now(tx);
        var late = messages.programsWithoutCase(tx, now.minus(config.caseAlarmAfter()));
        for (var program : late) {
            alarms.raise(tx, Alarms.Kind.REQUEST_WITHOUT_CASE, program, program, now);
            alertOperations(tx, program, now);
        }
        alarms.clearOthers(tx, Alarms.Kind.REQUEST_WITHOUT_CASE, late, now);
        var oldest =
                messages.oldestWithoutCase(tx)
                        .map(since -> Duration.between(since, now).toMillis() / 1000.0)
                        .orElse(0.0);
        return new Standing(oldest, alarms.standing(tx));
    }

    /** Again and again until there is a case: whoever slept through the first call gets another. */
    private void alertOperations(Handle tx, String program, Instant now) {
        announcements.operationsAlerted(tx, program, OperationsTrouble.REQUEST_WITHOUT_CASE, now);
    }
}
