package care.vigil.chaos.evidence;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import care.vigil.bench.database.Query;
import care.vigil.stack.client.StackClient;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Looks for patients' words and people's numbers where they must not be. */
public final class Leaks {

    /** Some numbers in long rows of digits look like telephones: only known ones count. */
    private static final Pattern NUMBER = Pattern.compile("1\\d{3}5550\\d{3}(?!\\d)");

    private static final String DEAD =
            "select payload from dead_event"
                    + " union all select key from dead_event where key is not null"
                    + " union all select payload from parked_event";

    private static final int MOST = 20;

    private final Pattern words;
    private final Set<String> numbers;
    private final Set<String> found = new ConcurrentSkipListSet<>();

    /**
     * A search.
     *
     * @param words that only patients write
     * @param numbers of people, in E.164
     */
    public Leaks(List<String> words, Set<String> numbers) {
        this.words =
                Pattern.compile(
                        words.stream().map(Pattern::quote).collect(Collectors.joining("|")),
                        Pattern.CASE_INSENSITIVE);
        this.numbers = numbers.stream().map(it -> it.substring(1)).collect(Collectors.toSet());
    }

    /** Where something was found; the first so many. */
    public List<String> found() {
        return found.stream().limit(MOST).toList();
    }

    /** Looks at an address that the carrier was given or has called. */
    public void inAddress(String url) {
        in("an address", URLDecoder.decode(url, UTF_8));
    }

    /** Looks at every log, the carrier's own excepted. */
    public void inLogs(Path folder) throws IOException {
        try (Stream<Path> logs = Files.walk(folder)) {
            for (Path log : logs.filter(Files::isRegularFile).toList()) {
                if (!log.getFileName().toString().startsWith("simulator")) {
                    in(log.toString(), Files.readString(log, ISO_8859_1));
                }
            }
        }
    }

    /** Looks at what each service says of itself in figures. */
    public void inMetrics(Map<String, List<String>> services)
            throws IOException, InterruptedException {
        try (var http = HttpClient.newHttpClient()) {
            for (String service : services.values().stream().flatMap(List::stream).toList()) {
                var request = HttpRequest.newBuilder(URI.create(service + "/q/metrics")).build();
                in("metrics", http.send(request, BodyHandlers.ofString()).body());
            }
        }
    }

    /** Looks at what was put aside. */
    public void inDeadLetters(StackClient stack) throws SQLException {
        for (String service : List.of("intake", "roster", "escalation", "notification")) {
            try (var database = stack.database(service)) {
                Query.all(database, DEAD, row -> new String(row.getBytes(1), UTF_8))
                        .forEach(text -> inDeadLetter(service, text));
            }
        }
    }

    void inDeadLetter(String service, String text) {
        in("a dead letter of " + service, text);
    }

    /** Looks at every record of every topic: key, value and headers. */
    public void inTopics(String kafka) {
        Map<String, Object> settings =
                Map.of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        kafka,
                        ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                        "earliest");
        try (var consumer =
                new KafkaConsumer<>(
                        settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            inTopics(consumer);
        }
    }

    void inTopics(Consumer<byte[], byte[]> consumer) {
        List<TopicPartition> all = new ArrayList<>();
        consumer.listTopics()
                .forEach((topic, partitions) -> {
                    if (!topic.startsWith("__")) {
                        partitions.forEach(
                                it -> all.add(new TopicPartition(topic, it.partition())));
                    }
                });
        consumer.assign(all);
        consumer.seekToBeginning(all);
        var ends = consumer.endOffsets(all);
        while (all.stream().anyMatch(it -> consumer.position(it) < ends.get(it))) {
            for (var record : consumer.poll(Duration.ofMillis(500))) {
                var where = "topic " + record.topic();
                in(where, text(record.key()));
                in(where, text(record.value()));
                record.headers().forEach(header -> in(where, text(header.value())));
            }
        }
    }

    private static String text(byte[] bytes) {
        return bytes == null ? "" : new String(bytes, UTF_8);
    }

    private void in(String where, String text) {
        if (words.matcher(text).find()) {
            found.add("a patient's word in " + where);
        }
        NUMBER.matcher(text)
                .results()
                .filter(it -> numbers.contains(it.group()))
                .findFirst()
                .ifPresent(_ -> found.add("somebody's number in " + where));
    }
}
