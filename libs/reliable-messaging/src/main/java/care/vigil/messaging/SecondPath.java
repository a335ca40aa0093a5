package care.vigil.messaging;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * The way round Kafka. A message whose receipt is late, that Kafka has not taken, or that goes at
 * once, is brought to its reader by HTTP with the same event id. Those at once have places of their
 * own: however many others wait for a slow reader, they do not wait behind them.
 */
@Singleton
class SecondPath {

    private static final Logger LOG = Logger.getLogger(SecondPath.class);
    private static final long LOOK_MILLIS = 400;
    private static final long LOOK_MILLIS_WITHOUT_KAFKA = 100;
    private static final long LOOK_AT_MOST_NANOS = Duration.ofSeconds(1).toNanos();
    private static final int PLACES = 16;

    private final Database database;
    private final OutboxRelay relay;
    private final InternalPost post;
    private final MessagingConfig config;
    private final LateRows lateRows;
    private final Loops loops;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private final Set<Long> underWay = ConcurrentHashMap.newKeySet();
    private final Semaphore ordinary = new Semaphore(PLACES);
    private final Semaphore atOnce = new Semaphore(PLACES);
    private final ExecutorService posts = Executors.newVirtualThreadPerTaskExecutor();

    SecondPath(
            Database database,
            OutboxRelay relay,
            InternalPost post,
            MessagingConfig config,
            Loops loops) {
        this.database = database;
        this.relay = relay;
        this.post = post;
        this.config = config;
        this.lateRows = new LateRows(config.routes().keySet());
        this.loops = loops;
    }

    void start(@Observes StartupEvent started) {
        if (!config.routes().isEmpty()) {
            var loop = loops.register("second-path", Duration.ofSeconds(60));
            Thread.ofPlatform().name("second-path").start(() -> goRound(loop));
        }
    }

    void stop(@Observes ShutdownEvent shutdown) {
        stopped.countDown();
        posts.shutdownNow();
    }

    /** Brings a committed row to its reader now; without a free place the next look does. */
    void hurry(OutboxRow row) {
        if (stopped.getCount() > 0
                && config.routes().containsKey(row.topic())
                && atOnce.tryAcquire()) {
            begin(row, atOnce);
        }
    }

    private void goRound(Loops.Loop loop) {
        try {
            while (!stopped.await(pause(), TimeUnit.MILLISECONDS)) {
                loop.tick();
                look();
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    private long pause() {
        return relay.kafkaIsSuspect() ? LOOK_MILLIS_WITHOUT_KAFKA : LOOK_MILLIS;
    }

    private void look() throws InterruptedException {
        try {
            var end = System.nanoTime() + LOOK_AT_MOST_NANOS;
            for (var row : database.read(handle -> lateRows.find(handle, within()))) {
                if (underWay.contains(row.id())) {
                    continue;
                }
                if (row.atOnce()) {
                    hurry(row);
                } else if (ordinary.tryAcquire(end - System.nanoTime(), TimeUnit.NANOSECONDS)) {
                    begin(row, ordinary);
                } else {
                    return; // the reader is slow; meanwhile there may be something at once
                }
            }
        } catch (RuntimeException e) {
            LOG.warnf("Late messages could not be looked up, trying again: %s", Trouble.name(e));
        }
    }

    private Duration within() {
        return relay.kafkaIsSuspect()
                ? config.receiptWithinWhenKafkaIsDown()
                : config.receiptWithin();
    }

    /** Posts a row for which a place was taken, unless it is under way already. */
    private void begin(OutboxRow row, Semaphore places) {
        if (underWay.add(row.id())) {
            var _ = posts.submit(() -> bring(row, places));
        } else {
            places.release();
        }
    }

    private void bring(OutboxRow row, Semaphore places) {
        try {
            if (post.accepted(row)) {
                markReceipted(row.id());
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            LOG.warnf("A receipt could not be noted, the message goes again: %s", Trouble.name(e));
        } finally {
            places.release();
            underWay.remove(row.id());
        }
    }

    private void markReceipted(long id) {
        database.useTransaction(tx ->
                tx.execute("update outbox set receipted_at = clock_timestamp() where id = ?", id));
    }
}
