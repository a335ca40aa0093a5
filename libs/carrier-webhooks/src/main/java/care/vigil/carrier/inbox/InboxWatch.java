package care.vigil.carrier.inbox;

import care.vigil.messaging.Loops;
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
 * Looks through the carrier's record of texts to us: at the start, and again and again. On a thread
 * of its own; a carrier that is away is asked less often and holds up nothing.
 */
@Singleton
class InboxWatch {

    private static final Logger LOG = Logger.getLogger(InboxWatch.class);
    private static final Duration UNREAD_IS_AN_ALARM = Duration.ofMinutes(5);

    private final InboxReader reader;
    private final CarrierRecord record;
    private final Rhythm rhythm;
    private final Loops loops;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private volatile long readAt = System.nanoTime();
    private boolean alarmed;
    private int failures;

    InboxWatch(
            InboxReader reader,
            CarrierRecord record,
            InboxConfig config,
            Loops loops,
            MeterRegistry metrics) {
        this.reader = reader;
        this.record = record;
        this.rhythm = new Rhythm(config.whileOpen(), config.otherwise(), config.grace());
        this.loops = loops;
        metrics.gauge(
                "vigil_carrier_inbox_unread_seconds",
                this,
                watch -> record.isThere() ? watch.unread().toMillis() / 1000.0 : 0);
    }

    void start(@Observes StartupEvent started) {
        if (record.isThere()) {
            var loop = loops.register("inbox-watch", Duration.ofMinutes(10));
            Thread.ofPlatform().name("inbox-watch").start(() -> goRound(loop));
        } else {
            LOG.warn("No carrier to ask: texts whose webhook is lost are not looked for");
        }
    }

    void stop(@Observes ShutdownEvent shutdown) {
        stopped.countDown();
    }

    private void goRound(Loops.Loop loop) {
        try {
            do {
                loop.tick();
            } while (!stopped.await(look(loop).toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    private Duration look(Loops.Loop loop) {
        try {
            var look = reader.look(loop::tick);
            failures = look.complete() ? 0 : failures + 1;
            if (look.complete()) {
                readAt = System.nanoTime();
                alarmed = false;
                return rhythm.afterLook(look.anybodyWaits(), look.leftSome());
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
