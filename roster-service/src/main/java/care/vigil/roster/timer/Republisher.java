package care.vigil.roster.timer;

import care.vigil.messaging.Database;
import care.vigil.messaging.Loops;
import care.vigil.roster.RosterConfig;
import care.vigil.roster.kafka.Everything;
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
 * Publishes everything again every 30 s, by one instance of them all: shifts move into the window,
 * and the age of a reader's copy shows that nothing is stuck.
 */
@Singleton
class Republisher {

    private static final Logger LOG = Logger.getLogger(Republisher.class);
    private static final long LOOK_EVERY_MILLIS = 1000;

    private final Database database;
    private final Everything everything;
    private final Duration every;
    private final Loops.Loop loop;
    private final CountDownLatch stopped = new CountDownLatch(1);

    Republisher(Database database, Everything everything, RosterConfig config, Loops loops) {
        this.database = database;
        this.everything = everything;
        this.every = config.republishEvery();
        this.loop = loops.register("republisher", Duration.ofSeconds(60));
    }

    void start(@Observes StartupEvent started) {
        Thread.ofPlatform().name("republisher").start(this::loop);
    }

    void stop(@Observes ShutdownEvent shutdown) {
        stopped.countDown();
    }

    private void loop() {
        try {
            while (!stopped.await(LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS)) {
                loop.tick();
                publishWhenDue();
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    private void publishWhenDue() {
        try {
            if (database.inTransaction(this::claimed)) {
                everything.publish();
            }
        } catch (RuntimeException trouble) {
            LOG.warnf(
                    "Nothing was published again, trying soon: %s",
                    trouble.getClass().getSimpleName());
        }
    }

    private boolean claimed(Handle tx) {
        return tx.execute(
                        "update publication set published_at = vigil_now()"
                                + " where published_at <= vigil_now() - make_interval(secs => ?)",
                        every.toMillis() / 1000.0)
                == 1;
    }
}
