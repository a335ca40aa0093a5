package care.vigil.escalation.timer;

import care.vigil.escalation.store.Gauges;
import care.vigil.escalation.store.Gauges.Readings;
import care.vigil.messaging.Database;
import care.vigil.messaging.Loops;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.ToDoubleFunction;
import org.jboss.logging.Logger;

/** Reads the gauges that raise alarms, every few seconds. */
@Singleton
class Watch {

    private static final Logger LOG = Logger.getLogger(Watch.class);
    private static final long LOOK_SECONDS = 5;

    private final Database database;
    private final Gauges gauges;
    private final Loops.Loop loop;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private final AtomicReference<Readings> latest =
            new AtomicReference<>(new Readings(0, 0, 0, 0, 0, 0));

    Watch(Database database, Gauges gauges, MeterRegistry metrics, Loops loops) {
        this.database = database;
        this.gauges = gauges;
        this.loop = loops.register("watch", Duration.ofSeconds(60));
        gauge(metrics, "vigil_oldest_unsent_page_seconds", Readings::oldestUnsentPage);
        gauge(metrics, "vigil_overdue_deadlines", Readings::overdueDeadlines);
        gauge(metrics, "vigil_open_without_deadline", Readings::openWithoutDeadline);
        gauge(metrics, "vigil_oldest_waiting_request_seconds", Readings::oldestWaitingRequest);
        gauge(metrics, "vigil_oldest_roster_copy_seconds", Readings::oldestRosterCopy);
        gauge(metrics, "vigil_held_cases", Readings::heldCases);
    }

    private void gauge(MeterRegistry metrics, String name, ToDoubleFunction<Readings> reading) {
        Gauge.builder(name, () -> reading.applyAsDouble(latest.get())).register(metrics);
    }

    void start(@Observes StartupEvent started) {
        Thread.ofPlatform().name("watch").start(this::run);
    }

    void stop(@Observes ShutdownEvent shutdown) {
        stopped.countDown();
    }

    private void run() {
        try {
            do {
                loop.tick();
                look();
            } while (!stopped.await(LOOK_SECONDS, TimeUnit.SECONDS));
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    private void look() {
        try {
            latest.set(database.read(gauges::read));
        } catch (RuntimeException e) {
            LOG.warnf("The gauges could not be read: %s", e.getClass().getSimpleName());
        }
    }
}
