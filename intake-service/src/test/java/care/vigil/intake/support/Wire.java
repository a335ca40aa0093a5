package care.vigil.intake.support;

import static org.awaitility.Awaitility.await;

import care.vigil.events.EventJson;
import care.vigil.events.VigilEvent;
import care.vigil.testing.RealParts;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** The other services, as far as intake sees them: records on Kafka. */
public final class Wire {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private static final Map<String, Tail> TAILS = new ConcurrentHashMap<>();

    private Wire() {}

    /** A record as it lies in a topic. */
    public record Told(String key, byte[] payload) {

        /** The payload as text. */
        public String text() {
            return new String(payload, StandardCharsets.UTF_8);
        }
    }

    /** Says something on a topic. */
    public static void tell(String topic, VigilEvent event) {
        try (var producer =
                new KafkaProducer<>(
                        Map.of("bootstrap.servers", RealParts.open().bootstrap(), "linger.ms", 0),
                        new ByteArraySerializer(),
                        new ByteArraySerializer())) {
            producer.send(
                            new ProducerRecord<>(
                                    topic,
                                    event.key().getBytes(StandardCharsets.UTF_8),
                                    EventJson.write(event)))
                    .get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The events of a topic that fit, as soon as there are so many. */
    public static <E extends VigilEvent> List<E> awaitEvents(
            String topic, Class<E> type, Predicate<E> fits, int count) {
        return await().atMost(PATIENCE)
                .until(() -> events(topic, type, fits), found -> found.size() >= count);
    }

    /** The events of a topic that fit, now. */
    public static <E extends VigilEvent> List<E> events(
            String topic, Class<E> type, Predicate<E> fits) {
        return records(topic).stream()
                .map(record -> EventJson.read(record.payload(), type))
                .flatMap(reading ->
                        reading instanceof EventJson.Reading.Event<E>(var event)
                                ? Stream.of(event)
                                : Stream.empty())
                .filter(fits)
                .toList();
    }

    /** Everything in a topic, now. */
    public static List<Told> records(String topic) {
        return TAILS.computeIfAbsent(topic, Tail::new).upToNow();
    }

    /** One reader of a topic for all tests, which reads on from where it was. */
    private static final class Tail {

        private final List<Told> found = new ArrayList<>();
        private final KafkaConsumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(
                        Map.of("bootstrap.servers", RealParts.open().bootstrap()),
                        new ByteArrayDeserializer(),
                        new ByteArrayDeserializer());
        private final List<TopicPartition> partitions;

        Tail(String topic) {
            partitions =
                    consumer.partitionsFor(topic).stream()
                            .map(info -> new TopicPartition(topic, info.partition()))
                            .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
        }

        synchronized List<Told> upToNow() {
            var ends = consumer.endOffsets(partitions);
            while (ends.entrySet().stream()
                    .anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                for (var record : consumer.poll(Duration.ofMillis(100))) {
                    var key = new String(record.key(), StandardCharsets.UTF_8);
                    found.add(new Told(key, record.value()));
                }
            }
            return List.copyOf(found);
        }
    }
}
