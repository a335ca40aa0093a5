package care.vigil.notification.timer;

import care.vigil.messaging.Failpoint;
import care.vigil.messaging.Loops;
import care.vigil.notification.NotificationConfig;
import care.vigil.notification.page.Attempt;
import care.vigil.notification.store.ReadyAttempts;
import care.vigil.notification.twilio.Carrier;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import org.jboss.logging.Logger;

/**
 * Claims what is due and asks the carrier, each on a virtual thread of its own. What came of it
 * goes to {@link Arrivals}. A failure between claim and result leaves the outcome unknown, never
 * asked for twice.
 */
@Singleton
class Departures {

    private static final Logger LOG = Logger.getLogger(Departures.class);
    private static final int BATCH = 64;

    /** What is committed here wakes the loop; so late it finds what another instance left. */
    private static final Duration AT_MOST = Duration.ofMillis(250);

    private final ReadyAttempts ready;
    private final Carrier carrier;
    private final Arrivals arrivals;
    private final Loops.Loop loop;
    private final Semaphore lines;
    private volatile boolean running = true;
    private volatile boolean noLineFree;

    Departures(
            ReadyAttempts ready,
            Carrier carrier,
            Arrivals arrivals,
            Loops loops,
            NotificationConfig config) {
        this.ready = ready;
        this.carrier = carrier;
        this.arrivals = arrivals;
        this.loop = loops.register("departures", Duration.ofSeconds(30));
        this.lines = new Semaphore(config.carrier().parallel());
    }

    void start(@Observes StartupEvent started) {
        Thread.ofPlatform().name("departures").start(this::goRound);
    }

    void stop(@Observes ShutdownEvent stopped) {
        running = false;
        ready.signal();
    }

    private void goRound() {
        while (running) {
            loop.tick();
            try {
                if (!sendBatch()) {
                    ready.await(AT_MOST);
                }
            } catch (InterruptedException stop) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException e) {
                LOG.errorf("Departures stumbled: %s", e.getClass().getSimpleName());
                LOG.debug("Departures stumbled", e);
                pause();
            }
        }
    }

    /** False when there was nothing to send, or no line free. */
    private boolean sendBatch() {
        noLineFree = true;
        int free = lines.drainPermits();
        int used = 0;
        try {
            if (free == 0) {
                return false;
            }
            noLineFree = false;
            int most = Math.min(BATCH, free);
            var claimed = ready.claim(most);
            used = claimed.size();
            claimed.forEach(attempt -> Thread.ofVirtual().start(() -> send(attempt)));
            return used == most;
        } finally {
            lines.release(free - used);
        }
    }

    private void send(Attempt attempt) {
        try {
            Failpoint.AFTER_CLAIM_BEFORE_POST.reached();
            var outcome = carrier.make(attempt);
            Failpoint.AFTER_POST_BEFORE_RESULT.reached();
            arrivals.add(attempt, outcome);
        } finally {
            lines.release();
            if (noLineFree) {
                ready.signal();
            }
        }
    }

    private void pause() {
        try {
            ready.await(AT_MOST);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            running = false;
        }
    }
}
