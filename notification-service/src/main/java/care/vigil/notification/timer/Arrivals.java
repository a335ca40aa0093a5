package care.vigil.notification.timer;

import care.vigil.messaging.Database;
import care.vigil.messaging.Loops;
import care.vigil.notification.CarrierNews;
import care.vigil.notification.page.Attempt;
import care.vigil.notification.page.Outcome;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Writes down what came of each request, many in one transaction. What cannot be written stays
 * claimed, and is looked up at the carrier later.
 */
@Singleton
class Arrivals {

    private static final Logger LOG = Logger.getLogger(Arrivals.class);
    private static final int BATCH = 64;

    /** The text and the call of a page are asked for together: their answers share a commit. */
    private static final long GATHER_NANOS = Duration.ofMillis(5).toNanos();

    private record Arrival(Attempt attempt, Outcome outcome) {}

    private final Database database;
    private final CarrierNews news;
    private final MeterRegistry metrics;
    private final Loops.Loop loop;
    private final BlockingQueue<Arrival> queue = new LinkedBlockingQueue<>();
    private volatile boolean running = true;

    Arrivals(Database database, CarrierNews news, MeterRegistry metrics, Loops loops) {
        this.database = database;
        this.news = news;
        this.metrics = metrics;
        this.loop = loops.register("arrivals", Duration.ofSeconds(30));
    }

    void start(@Observes StartupEvent started) {
        Thread.ofPlatform().name("arrivals").start(this::goRound);
    }

    void stop(@Observes ShutdownEvent stopped) {
        running = false;
    }

    void add(Attempt attempt, Outcome outcome) {
        queue.add(new Arrival(attempt, outcome));
        metrics.counter(
                        "vigil_attempts",
                        "kind",
                        attempt.draft().purpose().getClass().getSimpleName(),
                        "channel",
                        attempt.draft().channel().name(),
                        "outcome",
                        outcome.getClass().getSimpleName())
                .increment();
    }

    private void goRound() {
        while (running) {
            loop.tick();
            try {
                write(nextBatch());
            } catch (InterruptedException stop) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private List<Arrival> nextBatch() throws InterruptedException {
        var batch = new ArrayList<Arrival>();
        var next = queue.poll(1, TimeUnit.SECONDS);
        long end = System.nanoTime() + GATHER_NANOS;
        while (next != null) {
            batch.add(next);
            next =
                    batch.size() < BATCH
                            ? queue.poll(end - System.nanoTime(), TimeUnit.NANOSECONDS)
                            : null;
        }
        return batch;
    }

    private void write(List<Arrival> batch) {
        var smooth = batch.stream().filter(a -> a.outcome() instanceof Outcome.Accepted).toList();
        if (!written(smooth)) {
            smooth.forEach(arrival -> written(List.of(arrival)));
        }
        batch.stream()
                .filter(arrival -> !smooth.contains(arrival))
                .forEach(arrival -> written(List.of(arrival)));
    }

    private boolean written(List<Arrival> arrivals) {
        try {
            if (!arrivals.isEmpty()) {
                database.useTransaction(
                        tx -> arrivals.forEach(a -> news.settle(tx, a.attempt(), a.outcome())));
            }
            return true;
        } catch (RuntimeException e) {
            LOG.errorf("An outcome could not be written: %s", e.getClass().getSimpleName());
            LOG.debug("An outcome could not be written", e);
            return false;
        }
    }
}
