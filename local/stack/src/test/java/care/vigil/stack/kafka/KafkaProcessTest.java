package care.vigil.stack.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import care.vigil.events.Topics;
import care.vigil.stack.FreePort;
import care.vigil.stack.process.Child;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KafkaProcessTest {

    @TempDir static Path folder;

    private static KafkaProcess kafka;

    @BeforeAll
    static void start() throws Exception {
        kafka =
                KafkaProcess.prepare(
                                new KafkaProcess.Settings(
                                        folder.resolve("kafka"),
                                        folder.resolve("kafka.log"),
                                        FreePort.pick(),
                                        FreePort.pick(),
                                        Topics.ALL,
                                        List.of("-Xmx192m", "-XX:TieredStopAtLevel=1")))
                        .start();
    }

    @AfterAll
    static void stop() {
        kafka.close();
    }

    @Test
    void recordsSurviveKillMinusNine() throws Exception {
        send("one");
        kafka.child().kill();
        kafka.start();
        send("two");
        assertThat(allOf(Topics.PAGES)).containsExactly("one", "two");
    }

    @Test
    void whoeverIsAskedAnswersTheBrokerAndItsController() throws Exception {
        kafka.requireAnswer();
        kafka.requireControllersAnswer();
    }

    @Test
    void aBrokerThatOnlyTakesConnectionsHasNotAnswered() throws Exception {
        try (var mute = new ServerSocket(0, 8, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(() -> Greeting.exchange(mute.getLocalPort()))
                    .isInstanceOf(SocketTimeoutException.class);
        }
    }

    @Test
    void aBrokerThatCannotStartEndsInsteadOfStayingHalfAlive() throws Exception {
        try (var taken = new ServerSocket(0, 8, InetAddress.getLoopbackAddress())) {
            var other =
                    KafkaProcess.prepare(
                            new KafkaProcess.Settings(
                                    folder.resolve("other"),
                                    folder.resolve("other.log"),
                                    taken.getLocalPort(),
                                    FreePort.pick(),
                                    Topics.ALL,
                                    KafkaProcess.HEAP));
            Child child = Child.start(other.spec());
            try {
                assertThat(child.awaitExit(Duration.ofMinutes(1))).isTrue();
                assertThat(child.exitCode()).isNotZero();
            } finally {
                child.kill();
            }
        }
    }

    @Test
    void topicsAreMadeAsWrittenAndNoOthers() throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", kafka.bootstrap()))) {
            for (var topic : Topics.ALL) {
                var resource = new ConfigResource(ConfigResource.Type.TOPIC, topic.name());
                var config = admin.describeConfigs(List.of(resource)).all().get().get(resource);
                assertThat(config.get("cleanup.policy").value())
                        .as(topic.name())
                        .isEqualTo(topic.compacted() ? "compact" : "delete");
                assertThat(config.get("retention.ms").value())
                        .isEqualTo(Long.toString(Duration.ofDays(8).toMillis()));
            }
            var broker = new ConfigResource(ConfigResource.Type.BROKER, "1");
            var config = admin.describeConfigs(List.of(broker)).all().get().get(broker);
            assertThat(config.get("auto.create.topics.enable").value()).isEqualTo("false");
            assertThat(config.get("broker.session.timeout.ms").value()).isEqualTo("3000");
        }
    }

    private static void send(String value) throws Exception {
        try (var producer =
                new KafkaProducer<>(
                        Map.<String, Object>of(
                                "bootstrap.servers", kafka.bootstrap(), "acks", "all"),
                        new StringSerializer(),
                        new StringSerializer())) {
            producer.send(new ProducerRecord<>(Topics.PAGES, "case", value))
                    .get(30, TimeUnit.SECONDS);
        }
    }

    private static List<String> allOf(String topic) {
        try (var consumer =
                new KafkaConsumer<>(
                        Map.<String, Object>of("bootstrap.servers", kafka.bootstrap()),
                        new StringDeserializer(),
                        new StringDeserializer())) {
            var partitions =
                    consumer.partitionsFor(topic).stream()
                            .map(it ->
                                    new org.apache.kafka.common.TopicPartition(
                                            topic, it.partition()))
                            .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            long wanted =
                    consumer.endOffsets(partitions).values().stream()
                            .mapToLong(Long::longValue)
                            .sum();
            List<String> values = new ArrayList<>();
            while (values.size() < wanted) {
                consumer.poll(Duration.ofMillis(200)).forEach(it -> values.add(it.value()));
            }
            return values;
        }
    }
}
