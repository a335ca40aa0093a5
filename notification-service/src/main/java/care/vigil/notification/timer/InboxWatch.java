package care.vigil.notification.timer;

import care.vigil.carrier.inbox.Rhythm;
import care.vigil.messaging.Loops;
import care.vigil.notification.MissedReplies;
import care.vigil.notification.NotificationConfig;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Looks through the carrier's record of texts to the pager numbers: at the start, and again and
 * again. On a thread of its own; a carrier that is away is asked less often and holds up nothing.
 */
@Singleton
class InboxWatch {

    private static final Logger LOG = Logger.getLogger(InboxWatch.class);
    private static final Duration UNREAD_IS_AN_ALARM = Duration.ofMinutes(5);

    private final MissedReplies missed;
    private final Rhythm rhythm;
    private final Loops.Loop loop;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private volatile long readAt = System.nanoTime();
    private boolean alarmed;
    private int failures;

    InboxWatch(
            MissedReplies missed, NotificationConfig config, Loops loops, MeterRegistry metrics) {
        this.missed = missed;
        var inbox = config.inbox();
        this.rhythm = new Rhythm(inbox.whileOpen(), inbox.otherwise(), inbox.grace());
        this.loop = loops.register("inbox-watch", Duration.ofMinutes(10));
        metrics.gauge(
                "vigil_carrier_inbox_unread_seconds",
                this,
                watch -> watch.unread().toMillis() / 1000.0);
    }

    void start(@Observes StartupEvent started) {
        Thread.ofPlatform().name("inbox-watch").start(this::goRound);
    }

    void stop(@Observes ShutdownEvent shutdown) {
        stopped.countDown();
    }

    private void goRound() {
        try {
            do {
                loop.tick();
            } while (!stopped.await(look().toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    private Duration look() {
        try {
            var look = missed.look(loop::tick);
            failures = look.complete() ? 0 : failures + 1;
            if (look.complete()) {
                readAt = System.nanoTime();
                alarmed = false;
                return rhythm.afterLook(look.caseOpen(), look.leftSome());
            }
        } catch (RuntimeException e) {
            failures++;
            LOG.warnf("The carrier's inbox was not read: %s", e.getClass().getSimpleName());
        }
        alarm();
        return rhythm.afterFailures(failures);
    }

    private void alarm() {
        if (!alarmed && unread().compareTo(UNREAD_IS_AN_ALARM) > 0) {
            alarmed = true;
            LOG.errorf(
                    "ALARM the carrier's inbox could not be read for %d s", unread().toSeconds());
        }
    }

    private Duration unread() {
        return Duration.ofNanos(System.nanoTime() - readAt);
    }
}
