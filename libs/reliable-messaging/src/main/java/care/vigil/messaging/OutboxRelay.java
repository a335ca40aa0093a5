package care.vigil.messaging;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jboss.logging.Logger;

/**
 * Sends committed messages to Kafka and marks them. Losing a mark, a queue or the process only
 * means that {@link OutboxSweeper} sends again, which readers do not notice.
 */
@Singleton
class OutboxRelay {

    private static final Logger LOG = Logger.getLogger(OutboxRelay.class);
    private static final int QUEUE = 10_000;
    private static final int BATCH = 500;

    /**
     * Marks may come late: until then a message is only sent again, if the process dies. But sooner
     * than other instances' sweepers look for what has no mark.
     */
    private static final long MARK_EVERY_MILLIS = 250;

    private static final long BROKER_PAUSE_NANOS = Duration.ofSeconds(1).toNanos();
    private static final long BROKER_SUSPECT_NANOS = Duration.ofSeconds(10).toNanos();

    private final Database database;
    private final Loops.Loop loop;
    private final Thread sender;
    private final Thread marker;
    private final MessagingConfig config;
    private final Waiting waiting = new Waiting(QUEUE);
    private final BlockingQueue<Long> sent = new LinkedBlockingQueue<>();
    private final Set<Long> inFlight = ConcurrentHashMap.newKeySet();
    private KafkaProducer<byte[], byte[]> producer;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private volatile long lastFailure = System.nanoTime() - BROKER_SUSPECT_NANOS;
    private volatile boolean failing;

    OutboxRelay(Database database, MessagingConfig config, Loops loops) {
        this.database = database;
        this.config = config;
        this.loop = loops.register("outbox-relay", Duration.ofSeconds(30));
        this.sender = Thread.ofPlatform().name("outbox-relay").unstarted(this::sendLoop);
        this.marker = Thread.ofPlatform().name("outbox-marks").unstarted(this::markLoop);
    }

    void start(@Observes StartupEvent started) {
        producer = new KafkaProducer<>(KafkaSettings.producer(config));
        sender.start();
        marker.start();
    }

    void stop(@Observes ShutdownEvent shutdown) {
        stopped.countDown();
        producer.close(Duration.ofSeconds(1));
    }

    /**
     * Takes a committed row, ahead of the ordinary ones if it is to go at once; when the queue is
     * full the sweeper finds the row later.
     */
    boolean offer(OutboxRow row) {
        if (!inFlight.add(row.id())) {
            return true;
        }
        var taken = waiting.offer(row);
        if (!taken) {
            inFlight.remove(row.id());
        }
        return taken;
    }

    /** True while the newest send has failed, or one did within the last 10 s. */
    boolean kafkaIsSuspect() {
        return failing || System.nanoTime() - lastFailure < BROKER_SUSPECT_NANOS;
    }

    private void sendLoop() {
        while (stopped.getCount() > 0) {
            loop.tick();
            try {
                var row = waiting.poll(1, TimeUnit.SECONDS);
                if (row != null) {
                    send(row);
                }
            } catch (InterruptedException stop) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException e) {
                LOG.errorf("The outbox relay stumbled: %s", Trouble.name(e));
            }
        }
    }

    private void send(OutboxRow row) {
        if (System.nanoTime() - lastFailure < BROKER_PAUSE_NANOS) {
            inFlight.remove(row.id());
            return;
        }
        Failpoint.AFTER_COMMIT_BEFORE_SEND.reached();
        var key = row.key().getBytes(StandardCharsets.UTF_8);
        try {
            var _ =
                    producer.send(
                            new ProducerRecord<>(row.topic(), key, row.payload()),
                            (metadata, failure) -> done(row, failure));
        } catch (RuntimeException refused) {
            done(row, refused);
        }
    }

    private void done(OutboxRow row, Exception failure) {
        if (failure == null) {
            failing = false;
            sent.add(row.id());
            return;
        }
        inFlight.remove(row.id());
        lastFailure = System.nanoTime();
        if (!failing) {
            failing = true;
            LOG.warnf(
                    "Kafka does not take messages (%s); they stay in the outbox",
                    Trouble.name(failure));
        }
    }

    private void markLoop() {
        while (stopped.getCount() > 0) {
            try {
                var first = sent.poll(1, TimeUnit.SECONDS);
                if (first != null) {
                    mark(first);
                    var _ = stopped.await(MARK_EVERY_MILLIS, TimeUnit.MILLISECONDS);
                }
            } catch (InterruptedException stop) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException e) {
                LOG.warnf(
                        "Sent messages could not be marked and will be sent again: %s",
                        Trouble.name(e));
            }
        }
    }

    private void mark(long first) {
        Failpoint.AFTER_SEND_BEFORE_MARK.reached();
        var ids = new ArrayList<Long>();
        ids.add(first);
        sent.drainTo(ids, BATCH);
        try {
            database.useTransaction(tx -> {
                tx.execute("set local synchronous_commit = off");
                tx.createUpdate(
                                "update outbox set published_at = clock_timestamp() where id = any(:ids)")
                        .bindArray("ids", Long.class, ids)
                        .execute();
            });
        } finally {
            inFlight.removeAll(Set.copyOf(ids));
        }
    }
}
