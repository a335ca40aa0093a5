package care.vigil.stories;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import care.vigil.stories.web.Desk;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Looks for canaries in everything that the stack has written, the carrier's own part excepted. */
record Traces(Stack stack, Canaries canaries) {

    /** In every log file. */
    List<String> inLogs() throws IOException {
        List<String> found = new ArrayList<>();
        try (Stream<Path> logs = Files.walk(Path.of(stack.status().logs()))) {
            for (Path log : logs.filter(Files::isRegularFile).toList()) {
                if (!log.getFileName().toString().startsWith("simulator")) {
                    found.addAll(canaries.in(log.toString(), Files.readString(log, ISO_8859_1)));
                }
            }
        }
        return found;
    }

    /** In every record of every topic: key, value and headers. */
    List<String> inTopics() {
        Map<String, Object> settings =
                Map.of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        stack.status().kafka(),
                        ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                        "earliest");
        List<String> found = new ArrayList<>();
        try (var consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            List<TopicPartition> all =
                    consumer.listTopics().values().stream()
                            .flatMap(List::stream)
                            .map(one -> new TopicPartition(one.topic(), one.partition()))
                            .filter(one -> !one.topic().startsWith("__"))
                            .toList();
            consumer.assign(all);
            consumer.seekToBeginning(all);
            Map<TopicPartition, Long> ends = consumer.endOffsets(all);
            while (all.stream().anyMatch(one -> consumer.position(one) < ends.get(one))) {
                for (var record : consumer.poll(Duration.ofMillis(500))) {
                    found.addAll(canaries.in("topic " + record.topic(), whole(record)));
                }
            }
        }
        return found;
    }

    private static String whole(ConsumerRecord<String, String> record) {
        var text = new StringBuilder(record.key() + " " + record.value());
        record.headers()
                .forEach(header -> text.append(' ').append(new String(header.value(), UTF_8)));
        return text.toString();
    }

    /** In every column of every table, dead letters among them: what lies there is encrypted. */
    List<String> inDatabases() throws SQLException {
        List<String> found = new ArrayList<>();
        for (String service : Stack.SERVICES) {
            try (Connection database = stack.processes().database(service);
                    Statement statement = database.createStatement()) {
                for (String table : tables(statement)) {
                    found.addAll(inTable(statement, service, table));
                }
            }
        }
        return found;
    }

    private static List<String> tables(Statement statement) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (var rows =
                statement.executeQuery(
                        "select table_name from information_schema.tables"
                                + " where table_schema = 'public'")) {
            while (rows.next()) {
                tables.add(rows.getString(1));
            }
        }
        return tables;
    }

    private List<String> inTable(Statement statement, String service, String table)
            throws SQLException {
        List<String> found = new ArrayList<>();
        try (var rows = statement.executeQuery("select * from \"" + table + "\"")) {
            var columns = rows.getMetaData();
            while (rows.next()) {
                for (int i = 1; i <= columns.getColumnCount(); i++) {
                    String where = service + "." + table + "." + columns.getColumnName(i);
                    found.addAll(canaries.in(where, text(rows.getObject(i))));
                }
            }
        }
        return found;
    }

    private static String text(Object value) {
        return value instanceof byte[] bytes
                ? new String(bytes, ISO_8859_1)
                : String.valueOf(value);
    }

    /** In every metric: names, labels, values. */
    List<String> inMetrics() {
        return stack.status().services().values().stream()
                .flatMap(List::stream)
                .map(URI::create)
                .flatMap(service -> {
                    var metrics = Desk.at(service).asks("/q/metrics", "*/*").expecting(200);
                    return canaries.in("metrics of " + service, metrics.body()).stream();
                })
                .toList();
    }

    /** In every address of ours that the carrier was given or has called. */
    List<String> inAddresses() {
        return stack.carrier().operations(_ -> true).stream()
                .filter(one -> one.kind().equals("webhook"))
                .flatMap(one ->
                        canaries.in("address", URLDecoder.decode(one.target(), UTF_8)).stream())
                .toList();
    }
}
