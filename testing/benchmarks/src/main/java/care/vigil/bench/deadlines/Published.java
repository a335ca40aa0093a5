package care.vigil.bench.deadlines;

import care.vigil.events.Topics;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * Reads the topic of pages as notification-service would: what has come here is published. The key
 * of a record is its case.
 */
final class Published implements AutoCloseable {

    private static final Duration POLL = Duration.ofMillis(100);

    private final InstantSource clock;
    private final KafkaConsumer<byte[], byte[]> consumer;
    private final Map<UUID, Instant> first = new ConcurrentHashMap<>();
    private final Thread thread;

    /** Reads what comes from now on. */
    Published(String kafka, InstantSource clock) {
        this.clock = clock;
        consumer =
                new KafkaConsumer<>(
                        Map.of(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, kafka),
                        new ByteArrayDeserializer(),
                        new ByteArrayDeserializer());
        var partitions =
                consumer.partitionsFor(Topics.PAGES).stream()
                        .map(it -> new TopicPartition(it.topic(), it.partition()))
                        .toList();
        consumer.assign(partitions);
        consumer.seekToEnd(partitions);
        partitions.forEach(consumer::position);
        thread = Thread.ofPlatform().name("published").daemon().start(this::read);
    }

    private void read() {
        try {
            while (true) {
                var records = consumer.poll(POLL);
                var now = clock.instant();
                for (ConsumerRecord<byte[], byte[]> record : records) {
                    var id = UUID.fromString(new String(record.key(), StandardCharsets.UTF_8));
                    first.putIfAbsent(id, now);
                }
            }
        } catch (WakeupException end) {
            consumer.close();
        }
    }

    /** When the first record about each case had come. */
    Map<UUID, Instant> first() {
        return first;
    }

    @Override
    public void close() {
        consumer.wakeup();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
