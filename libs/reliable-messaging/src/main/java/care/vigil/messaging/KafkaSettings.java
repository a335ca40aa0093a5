package care.vigil.messaging;

import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.CooperativeStickyAssignor;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** The client settings that differ from Kafka's defaults, and why. */
final class KafkaSettings {

    private KafkaSettings() {}

    /** Durable (acks=all), prompt (no linger), and quick to say that the broker is away. */
    static Map<String, Object> producer(MessagingConfig config) {
        return Map.of(
                "bootstrap.servers",
                config.kafka(),
                "client.id",
                config.instance() + "-outbox",
                "key.serializer",
                ByteArraySerializer.class,
                "value.serializer",
                ByteArraySerializer.class,
                "acks",
                "all",
                "enable.idempotence",
                true,
                "linger.ms",
                0,
                "max.block.ms",
                1000,
                "request.timeout.ms",
                2000,
                "delivery.timeout.ms",
                3000);
    }

    /**
     * A reader that shares a topic with its likes; static membership, so a restarted one continues
     * at once.
     */
    static Map<String, Object> groupConsumer(MessagingConfig config, String topic) {
        var settings = new HashMap<>(consumer(config, topic));
        settings.put("group.id", config.service() + "-" + topic);
        settings.put("group.instance.id", config.instance());
        settings.put("session.timeout.ms", 10_000);
        settings.put("heartbeat.interval.ms", 2_000);
        settings.put("partition.assignment.strategy", CooperativeStickyAssignor.class.getName());
        return settings;
    }

    /** A reader of everything in a topic; offsets are its own affair. */
    static Map<String, Object> consumer(MessagingConfig config, String topic) {
        return Map.of(
                "bootstrap.servers",
                config.kafka(),
                "client.id",
                config.instance() + "-" + topic,
                "key.deserializer",
                ByteArrayDeserializer.class,
                "value.deserializer",
                ByteArrayDeserializer.class,
                "enable.auto.commit",
                false,
                "auto.offset.reset",
                "earliest",
                "max.poll.records",
                200,
                "fetch.max.wait.ms",
                2_000,
                "reconnect.backoff.max.ms",
                1000);
    }
}
