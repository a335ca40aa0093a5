package care.vigil.escalation.timer;

import care.vigil.escalation.EscalationConfig;
import care.vigil.escalation.kafka.DurableAnswers;
import care.vigil.messaging.Database;
import care.vigil.messaging.Loops;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Handle;

/**
 * Fires what is due, on a thread and a connection of its own. Any instance may fire anything: the
 * lock of a claimed case, held to the commit, is what keeps it to once.
 */
@Singleton
class DeadlineLoop {

    private static final Logger LOG = Logger.getLogger(DeadlineLoop.class);
    private static final Duration A_MOMENT = Duration.ofMillis(2);
    private static final long AFTER_TROUBLE_MILLIS = 100;
    private static final Duration ANSWERS_WITHIN = Duration.ofSeconds(2);

    private final Database database;
    private final DueCases due;
    private final DurableAnswers answers;
    private final EscalationConfig config;
    private final Loops.Loop loop;
    private final CountDownLatch stopped = new CountDownLatch(1);

    DeadlineLoop(
            Database database,
            DueCases due,
            DurableAnswers answers,
            EscalationConfig config,
            Loops loops) {
        this.database = database;
        this.due = due;
        this.answers = answers;
        this.config = config;
        this.loop = loops.register("deadlines", Duration.ofSeconds(30));
    }

    void start(@Observes StartupEvent started) {
        Thread.ofPlatform().name("deadlines").start(this::run);
    }

    void stop(@Observes ShutdownEvent shutdown) {
        stopped.countDown();
    }

    private void run() {
        awaitDurableAnswers();
        while (stopped.getCount() > 0) {
            try (var handle = database.jdbi().open()) {
                goRound(handle);
            } catch (InterruptedException stop) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException e) {
                LOG.warnf("Deadlines start over: %s", e.getClass().getSimpleName());
                pause();
            }
        }
    }

    /** At most for {@link #ANSWERS_WITHIN}: late deadlines are worse than one page too many. */
    private void awaitDurableAnswers() {
        var begin = System.nanoTime();
        try {
            while (System.nanoTime() - begin < ANSWERS_WITHIN.toNanos()
                    && !answers.areApplied()
                    && !stopped.await(AFTER_TROUBLE_MILLIS, TimeUnit.MILLISECONDS)) {
                loop.tick();
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            stopped.countDown();
        } catch (RuntimeException e) {
            LOG.warnf("Unapplied answers are not waited for: %s", e.getClass().getSimpleName());
        }
    }

    private void goRound(Handle handle) throws InterruptedException {
        var sleep = Duration.ZERO;
        while (!stopped.await(sleep.toNanos(), TimeUnit.NANOSECONDS)) {
            loop.tick();
            sleep = due.untilNext(handle, config.deadlineSleep());
            if (sleep.isZero() && !due.fire(handle)) {
                sleep = A_MOMENT; // what is due is another's, who holds its lock
            }
        }
    }

    private void pause() {
        try {
            if (!stopped.await(AFTER_TROUBLE_MILLIS, TimeUnit.MILLISECONDS)) {
                loop.tick();
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            stopped.countDown();
        }
    }
}
