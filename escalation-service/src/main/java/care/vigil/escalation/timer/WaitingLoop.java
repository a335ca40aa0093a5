package care.vigil.escalation.timer;

import care.vigil.escalation.EscalationConfig;
import care.vigil.escalation.kafka.WaitingCases;
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

/** Opens requests whose roster does not come: nobody on call is better known at once. */
@Singleton
class WaitingLoop {

    private static final Logger LOG = Logger.getLogger(WaitingLoop.class);
    private static final long LOOK_SECONDS = 1;

    private final Database database;
    private final WaitingCases waiting;
    private final EscalationConfig config;
    private final Loops.Loop loop;
    private final CountDownLatch stopped = new CountDownLatch(1);

    WaitingLoop(Database database, WaitingCases waiting, EscalationConfig config, Loops loops) {
        this.database = database;
        this.waiting = waiting;
        this.config = config;
        this.loop = loops.register("waiting-requests", Duration.ofSeconds(60));
    }

    void start(@Observes StartupEvent started) {
        Thread.ofPlatform().name("waiting-requests").start(this::run);
    }

    void stop(@Observes ShutdownEvent shutdown) {
        stopped.countDown();
    }

    private void run() {
        try {
            while (!stopped.await(LOOK_SECONDS, TimeUnit.SECONDS)) {
                loop.tick();
                look();
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    private void look() {
        try {
            database.useTransaction(tx -> waiting.openWithoutRoster(tx, config.rosterWithin()));
        } catch (RuntimeException e) {
            LOG.warnf("Waiting requests are looked at again: %s", e.getClass().getSimpleName());
        }
    }
}
