package care.vigil.messaging;

import care.vigil.events.VigilEvent;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.jboss.logging.Logger;

/**
 * Start reading here: how messages arrive. One thread for each topic polls, handles each record in
 * a transaction of its own, then commits the offsets: a crash between the two repeats events, which
 * the inbox does not let through. One bad record never holds up the others, and no transaction
 * holds two cases, so the readers of several topics cannot wait for each other in a circle.
 */
final class TopicReader<E extends VigilEvent> implements Runnable {

    private static final Logger LOG = Logger.getLogger(TopicReader.class);
    private static final Duration POLL = Duration.ofMillis(250);

    /** Whatever is read again after a crash, the inbox lets through once. */
    private static final long COMMIT_EVERY_NANOS = Duration.ofMillis(500).toNanos();

    private static final long NOT_YET_FOR_NANOS = Duration.ofSeconds(30).toNanos();
    private static final long[] BACK_OFF_MILLIS = {50, 100, 250, 500, 1000, 2000};

    private final TopicHandler<E> handler;
    private final Inbox inbox;
    private final Database database;
    private final MessagingConfig config;
    private final Loops.Loop loop;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private int failures;
    private boolean uncommitted;
    private long committedAt;
    private long firstNotYet;

    TopicReader(
            TopicHandler<E> handler,
            Inbox inbox,
            Database database,
            MessagingConfig config,
            Loops loops) {
        this.handler = handler;
        this.inbox = inbox;
        this.database = database;
        this.config = config;
        this.loop = loops.register("reads-" + handler.topic(), Duration.ofSeconds(60));
    }

    void stop() {
        stopped.countDown();
    }

    @Override
    public void run() {
        while (stopped.getCount() > 0) {
            try (var consumer = open()) {
                while (stopped.getCount() > 0) {
                    loop.tick();
                    receive(consumer, consumer.poll(POLL));
                }
            } catch (RuntimeException e) {
                LOG.warnf("Reading %s starts over: %s", handler.topic(), Trouble.name(e));
                pause();
            }
        }
    }

    private KafkaConsumer<byte[], byte[]> open() {
        if (!handler.snapshot()) {
            var consumer =
                    new KafkaConsumer<byte[], byte[]>(
                            KafkaSettings.groupConsumer(config, handler.topic()));
            consumer.subscribe(List.of(handler.topic()));
            return consumer;
        }
        var consumer =
                new KafkaConsumer<byte[], byte[]>(KafkaSettings.consumer(config, handler.topic()));
        var partitions =
                consumer.partitionsFor(handler.topic()).stream()
                        .map(info -> new TopicPartition(info.topic(), info.partition()))
                        .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        return consumer;
    }

    private void receive(
            KafkaConsumer<byte[], byte[]> consumer, ConsumerRecords<byte[], byte[]> records) {
        if (!records.isEmpty()) {
            uncommitted = !handler.snapshot();
            if (!oneByOne(consumer, records)) {
                pause();
            }
        }
        commitNowAndThen(consumer);
    }

    /** The position after the last settled record of each partition. */
    private void commitNowAndThen(KafkaConsumer<byte[], byte[]> consumer) {
        if (uncommitted && System.nanoTime() - committedAt > COMMIT_EVERY_NANOS) {
            Failpoint.AFTER_BATCH_BEFORE_OFFSET_COMMIT.reached();
            consumer.commitAsync();
            uncommitted = false;
            committedAt = System.nanoTime();
        }
    }

    /**
     * False when some records are to be tried again; the consumer then stands before the first of
     * each partition.
     */
    private boolean oneByOne(
            KafkaConsumer<byte[], byte[]> consumer, ConsumerRecords<byte[], byte[]> records) {
        Set<TopicPartition> waiting = new HashSet<>();
        for (var record : records) {
            var partition = new TopicPartition(record.topic(), record.partition());
            if (!waiting.contains(partition) && !settled(record)) {
                consumer.seek(partition, record.offset());
                waiting.add(partition);
            }
        }
        failures = waiting.isEmpty() ? 0 : failures + 1;
        firstNotYet = waiting.isEmpty() ? 0 : firstNotYet;
        return waiting.isEmpty();
    }

    private boolean settled(ConsumerRecord<byte[], byte[]> record) {
        var arrival = Arrival.of(record);
        try {
            database.useTransaction(tx -> inbox.receive(tx, handler, arrival));
            return true;
        } catch (RuntimeException e) {
            if (Trouble.passes(e) && !waitedTooLong(e)) {
                LOG.warnf("An event of %s waits: %s", handler.topic(), Trouble.name(e));
                return false;
            }
            return buried(arrival, e);
        }
    }

    private boolean buried(Arrival arrival, RuntimeException why) {
        try {
            LOG.debug("Put aside", why);
            database.useTransaction(tx -> inbox.bury(tx, handler, arrival, Trouble.name(why)));
            return true;
        } catch (RuntimeException databaseAway) {
            return false;
        }
    }

    private boolean waitedTooLong(RuntimeException e) {
        if (!Trouble.isNotYet(e)) {
            return false;
        }
        if (firstNotYet == 0) {
            firstNotYet = System.nanoTime();
        }
        return System.nanoTime() - firstNotYet > NOT_YET_FOR_NANOS;
    }

    private void pause() {
        try {
            var millis = BACK_OFF_MILLIS[Math.min(failures, BACK_OFF_MILLIS.length - 1)];
            if (stopped.await(millis, TimeUnit.MILLISECONDS)) {
                LOG.debugf("Reading %s stops", handler.topic());
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            stopped.countDown();
        }
    }
}
