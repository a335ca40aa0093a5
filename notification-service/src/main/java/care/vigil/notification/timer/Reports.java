package care.vigil.notification.timer;

import care.vigil.messaging.Database;
import care.vigil.messaging.Loops;
import care.vigil.notification.page.CarrierStatus;
import care.vigil.notification.store.Progress;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Writes down the carrier's reports that decide nothing, many in one commit: they are two thirds of
 * all requests. Whoever brings one waits until it is durable.
 */
@Singleton
public class Reports {

    private static final Logger LOG = Logger.getLogger(Reports.class);
    private static final int BATCH = 64;

    /** So long a report waits for others to share its commit; nobody waits for it. */
    private static final long GATHER_NANOS = Duration.ofMillis(50).toNanos();

    private record Report(UUID attemptId, CarrierStatus status, CompletableFuture<Boolean> noted) {}

    private final Database database;
    private final Progress progress;
    private final Loops.Loop loop;
    private final BlockingQueue<Report> queue = new LinkedBlockingQueue<>();
    private final Deque<Report> secondOfAnAttempt = new ArrayDeque<>();
    private volatile boolean running = true;

    Reports(Database database, Progress progress, Loops loops) {
        this.database = database;
        this.progress = progress;
        this.loop = loops.register("reports", Duration.ofSeconds(30));
    }

    void start(@Observes StartupEvent started) {
        Thread.ofPlatform().name("reports").start(this::goRound);
    }

    void stop(@Observes ShutdownEvent stopped) {
        running = false;
    }

    /**
     * True once the report is committed; false when it is not plain progress of an attempt that the
     * carrier is known to have, and wants a closer look.
     */
    public boolean note(UUID attemptId, CarrierStatus status) {
        var report = new Report(attemptId, status, new CompletableFuture<>());
        queue.add(report);
        return report.noted().join();
    }

    private void goRound() {
        while (running) {
            loop.tick();
            try {
                var batch = nextBatch();
                if (!batch.isEmpty()) {
                    write(batch);
                }
            } catch (InterruptedException stop) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    /** At most one report of each attempt: two in one statement would not keep their order. */
    private Map<UUID, Report> nextBatch() throws InterruptedException {
        Map<UUID, Report> batch = new LinkedHashMap<>();
        var next =
                secondOfAnAttempt.isEmpty()
                        ? queue.poll(1, TimeUnit.SECONDS)
                        : secondOfAnAttempt.poll();
        long end = System.nanoTime() + GATHER_NANOS;
        while (next != null) {
            if (batch.putIfAbsent(next.attemptId(), next) != null) {
                secondOfAnAttempt.add(next);
                break;
            }
            next =
                    batch.size() < BATCH
                            ? queue.poll(end - System.nanoTime(), TimeUnit.NANOSECONDS)
                            : null;
        }
        return batch;
    }

    private void write(Map<UUID, Report> batch) {
        try {
            var statuses = new LinkedHashMap<UUID, CarrierStatus>();
            batch.forEach((id, report) -> statuses.put(id, report.status()));
            var noted = database.inTransaction(tx -> progress.record(tx, statuses));
            batch.forEach((id, report) -> report.noted().complete(noted.contains(id)));
        } catch (RuntimeException e) {
            LOG.errorf("Reports could not be written: %s", e.getClass().getSimpleName());
            batch.values().forEach(report -> report.noted().completeExceptionally(e));
        }
    }
}
