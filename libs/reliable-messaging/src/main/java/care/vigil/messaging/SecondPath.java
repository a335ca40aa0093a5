package care.vigil.messaging;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * The way round Kafka. A message whose receipt is late, or that Kafka has not taken, goes to its
 * reader by HTTP with the same event id; a 2xx answer means that the reader has it, durably.
 */
@Singleton
class SecondPath {

    private static final Logger LOG = Logger.getLogger(SecondPath.class);
    private static final long LOOK_MILLIS = 400;
    private static final long LOOK_MILLIS_WITHOUT_KAFKA = 100;
    private static final Duration CONNECT = Duration.ofMillis(500);
    private static final Duration ANSWER = Duration.ofSeconds(2);
    private static final int AT_ONCE = 16;

    private final Database database;
    private final OutboxRelay relay;
    private final MessagingConfig config;
    private final InternalToken token;
    private final Loops loops;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private final Set<Long> underWay = ConcurrentHashMap.newKeySet();
    private final Semaphore places = new Semaphore(AT_ONCE);
    private final ExecutorService posts = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpClient http =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(CONNECT)
                    .build();

    SecondPath(
            Database database,
            OutboxRelay relay,
            MessagingConfig config,
            InternalToken token,
            Loops loops) {
        this.database = database;
        this.relay = relay;
        this.config = config;
        this.token = token;
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
            for (var row : late()) {
                if (underWay.add(row.id())) {
                    places.acquire();
                    var _ = posts.submit(() -> post(row));
                }
            }
        } catch (RuntimeException e) {
            LOG.warnf("Late messages could not be looked up, trying again: %s", Trouble.name(e));
        }
    }

    private List<OutboxRow> late() {
        var within =
                relay.kafkaIsSuspect()
                        ? config.receiptWithinWhenKafkaIsDown()
                        : config.receiptWithin();
        return database.read(handle ->
                handle.createQuery(
                                "select id, topic, key, payload from outbox"
                                        + " where (receipt_wanted or published_at is null)"
                                        + " and receipted_at is null and topic = any(:topics)"
                                        + " and created_at < clock_timestamp() - make_interval(secs => :within)"
                                        + " order by id limit 100")
                        .bindArray("topics", String.class, List.copyOf(config.routes().keySet()))
                        .bind("within", within.toMillis() / 1000.0)
                        .map(OutboxRow::read)
                        .list());
    }

    private void post(OutboxRow row) {
        try {
            for (var reader : config.routes().get(row.topic())) {
                if (accepted(reader, row)) {
                    markReceipted(row.id());
                    return;
                }
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

    private boolean accepted(URI reader, OutboxRow row) throws InterruptedException {
        var request =
                HttpRequest.newBuilder(reader.resolve("/internal/events/" + row.topic()))
                        .timeout(ANSWER)
                        .header("Authorization", token.bearer())
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofByteArray(row.payload()))
                        .build();
        try {
            return http.send(request, BodyHandlers.discarding()).statusCode() / 100 == 2;
        } catch (IOException away) {
            LOG.debugf("%s does not answer", reader);
            return false;
        }
    }

    private void markReceipted(long id) {
        database.useTransaction(tx ->
                tx.execute("update outbox set receipted_at = clock_timestamp() where id = ?", id));
    }
}
