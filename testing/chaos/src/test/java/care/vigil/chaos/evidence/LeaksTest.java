package care.vigil.chaos.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LeaksTest {

    private final Leaks leaks = new Leaks(List.of("kingfisher"), Set.of("+12015550120"));

    @Test
    void aWordOrANumberInAnAddressIsFoundHoweverItIsWritten() {
        leaks.inAddress("http://localhost/twilio/x?to=%2B12015550120");
        leaks.inAddress("http://localhost/twilio/x?words=KingFisher");

        assertThat(leaks.found())
                .containsExactly(
                        "a patient's word in an address", "somebody's number in an address");
    }

    @Test
    void numbersOfNobodyAndLongRowsOfDigitsAreNone() {
        leaks.inAddress("http://localhost/?to=%2B12015550100&at=912015550120777");

        assertThat(leaks.found()).isEmpty();
    }

    @Test
    void everyLogIsReadExceptTheCarriersOwn(@TempDir Path logs) throws IOException {
        Files.writeString(logs.resolve("simulator.log"), "from +12015550120: kingfisher");
        leaks.inLogs(logs);
        assertThat(leaks.found()).isEmpty();

        Files.writeString(logs.resolve("intake-1.log"), "WARN from 12015550120");
        leaks.inLogs(logs);
        assertThat(leaks.found()).singleElement().asString().contains("intake-1.log");
    }

    @Test
    void whatAServiceSaysOfItselfInFiguresIsRead() throws Exception {
        var service =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        service.createContext(
                "/q/metrics",
                exchange -> {
                    var body =
                            "texts_total{from=\"12015550120\",words=\"kingfisher\"} 1"
                                    .getBytes(UTF_8);
                    exchange.sendResponseHeaders(200, body.length);
                    try (var out = exchange.getResponseBody()) {
                        out.write(body);
                    }
                });
        service.start();
        try {
            var address = "http://127.0.0.1:" + service.getAddress().getPort();
            leaks.inMetrics(Map.of("intake", List.of(address)));
        } finally {
            service.stop(0);
        }

        assertThat(leaks.found())
                .containsExactly("a patient's word in metrics", "somebody's number in metrics");
    }

    @Test
    void keyValueAndHeadersOfEveryRecordAreRead() {
        readTopic("+12015550120", "{}", "");
        assertThat(leaks.found()).containsExactly("somebody's number in topic pages");
        readTopic("key", "{\"words\":\"Kingfisher\"}", "");
        assertThat(leaks.found()).contains("a patient's word in topic pages");

        var another = new Leaks(List.of("kingfisher"), Set.of("+12015550120"));
        another.inTopics(topic("key", "{}", "kingfisher"));
        assertThat(another.found()).containsExactly("a patient's word in topic pages");
        var none = new Leaks(List.of("kingfisher"), Set.of("+12015550120"));
        none.inTopics(topic("key", "{}", "trace"));
        assertThat(none.found()).isEmpty();
    }

    @Test
    void whatWasPutAsideIsRead() {
        leaks.inDeadLetter("intake", "{\"to\":\"+12015550120\",\"words\":\"kingfisher\"}");

        assertThat(leaks.found())
                .containsExactly(
                        "a patient's word in a dead letter of intake",
                        "somebody's number in a dead letter of intake");
    }

    private void readTopic(String key, String value, String header) {
        leaks.inTopics(topic(key, value, header));
    }

    /** A topic with one record. */
    private static MockConsumer<byte[], byte[]> topic(String key, String value, String header) {
        var pages = new TopicPartition("pages", 0);
        var topic = new MockConsumer<byte[], byte[]>("earliest");
        topic.updatePartitions(
                "pages", List.of(new PartitionInfo("pages", 0, null, new Node[0], new Node[0])));
        topic.updateBeginningOffsets(Map.of(pages, 0L));
        topic.updateEndOffsets(Map.of(pages, 1L));
        topic.schedulePollTask(() -> {
            var record =
                    new ConsumerRecord<>(
                            "pages", 0, 0L, key.getBytes(UTF_8), value.getBytes(UTF_8));
            record.headers().add("about", header.getBytes(UTF_8));
            topic.addRecord(record);
        });
        return topic;
    }
}
