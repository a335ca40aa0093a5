package care.vigil.intake.timer;

import care.vigil.carrier.inbox.Rhythm;
import care.vigil.intake.IntakeConfig;
import care.vigil.intake.MissedTexts;
import care.vigil.intake.twilio.CarrierInbox;
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
public class InboxWatch {

    private static final Logger LOG = Logger.getLogger(InboxWatch.class);
    private static final Duration UNREAD_IS_AN_ALARM = Duration.ofMinutes(5);

    private final MissedTexts missed;
    private final CarrierInbox carrier;
    private final Rhythm rhythm;
    private final Loops loops;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private volatile long readAt = System.nanoTime();
    private boolean alarmed;
    private int failures;

    InboxWatch(
            MissedTexts missed,
            CarrierInbox carrier,
            IntakeConfig config,
            Loops loops,
            MeterRegistry metrics) {
        this.missed = missed;
        this.carrier = carrier;
        var inbox = config.inbox();
        this.rhythm = new Rhythm(inbox.whileOpen(), inbox.otherwise(), inbox.grace());
        this.loops = loops;
        metrics.gauge(
                "vigil_carrier_inbox_unread_seconds",
                this,
                watch -> carrier.isThere() ? watch.unread().toMillis() / 1000.0 : 0);
    }

    void start(@Observes StartupEvent started) {
        if (carrier.isThere()) {
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
            var look = missed.look(loop::tick);
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
