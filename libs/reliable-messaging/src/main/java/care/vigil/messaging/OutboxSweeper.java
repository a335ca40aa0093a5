package care.vigil.messaging;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Sends again what Kafka has not taken, and forgets what is long done. The net under {@link
 * OutboxRelay}.
 */
@Singleton
public class OutboxSweeper {

    private static final Logger LOG = Logger.getLogger(OutboxSweeper.class);
    private static final long SWEEP_MILLIS = 500;
    private static final int SWEEPS_A_MINUTE = 120;
    private static final int BATCH = 500;

    private final Database database;
    private final OutboxRelay relay;
    private final MessagingConfig config;
    private final Loops.Loop loop;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private volatile double oldestUnsentSeconds;

    OutboxSweeper(
            Database database,
            OutboxRelay relay,
            MessagingConfig config,
            Loops loops,
            MeterRegistry metrics) {
        this.database = database;
        this.relay = relay;
        this.config = config;
        this.loop = loops.register("outbox-sweeper", Duration.ofSeconds(60));
        metrics.gauge(
                "vigil_outbox_oldest_unsent_seconds", this, OutboxSweeper::oldestUnsentSeconds);
    }

    void start(@Observes StartupEvent started) {
        Thread.ofPlatform().name("outbox-sweeper").start(this::loop);
    }

    void stop(@Observes ShutdownEvent shutdown) {
        stopped.countDown();
    }

    /**
     * Age of the oldest message that Kafka has not taken, in seconds; 0 when none has waited for
     * half a second.
     */
    public double oldestUnsentSeconds() {
        return oldestUnsentSeconds;
    }

    private void loop() {
        long sweeps = 0;
        try {
            while (!stopped.await(SWEEP_MILLIS, TimeUnit.MILLISECONDS)) {
                loop.tick();
                sweepOnce(sweeps++);
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    private void sweepOnce(long sweeps) {
        try {
            var unsent = unsent();
            oldestUnsentSeconds = unsent.stream().mapToDouble(Unsent::seconds).max().orElse(0);
            unsent.forEach(late -> relay.offer(late.row()));
            if (sweeps % SWEEPS_A_MINUTE == 0) {
                forget();
            }
        } catch (RuntimeException e) {
            LOG.warnf("The outbox could not be swept, trying again: %s", Trouble.name(e));
        }
    }

    private record Unsent(OutboxRow row, double seconds) {}

    private List<Unsent> unsent() {
        return database.read(handle ->
                handle.createQuery(
                                "select "
                                        + OutboxRow.COLUMNS
                                        + ", extract(epoch from clock_timestamp() - created_at) as seconds"
                                        + " from outbox where published_at is null"
                                        + " and created_at < clock_timestamp() - interval '500 ms'"
                                        + " order by id limit :batch")
                        .bind("batch", BATCH)
                        .map((row, context) ->
                                new Unsent(OutboxRow.read(row, context), row.getDouble("seconds")))
                        .list());
    }

    private void forget() {
        database.useTransaction(tx -> {
            tx.createUpdate(
                            "delete from outbox where id in (select id from outbox"
                                    + " where created_at < clock_timestamp() - make_interval(secs => :keep)"
                                    + " and published_at is not null"
                                    + " and (not receipt_wanted or receipted_at is not null) limit 5000)")
                    .bind("keep", config.keepSent().toSeconds())
                    .execute();
            tx.createUpdate(
                            "delete from inbox where (topic, event_id) in (select topic, event_id from inbox"
                                    + " where seen_at < clock_timestamp() - make_interval(secs => :keep) limit 5000)")
                    .bind("keep", config.keepSeen().toSeconds())
                    .execute();
        });
    }
}
