package care.vigil.events;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Holds who writes and who reads what, and by which key, in both documents to the code. */
class WhoTellsWhomTest {

    private static final Path ROOT = Path.of("../..");
    private static final List<String> SERVICES =
            List.of("intake", "roster", "escalation", "notification");

    /** How a message is given away, and how a reader names what it reads. */
    private static final Pattern WRITES =
            Pattern.compile(
                    "(?:outbox\\.add\\w*\\(\\s*\\w+,|Announcement(?:\\.of)?\\()\\s*Topics\\.(\\w+)");

    private static final Pattern READS = Pattern.compile("return Topics\\.(\\w+);");

    private static final Pattern SERVICE = Pattern.compile("\\b(" + or(SERVICES) + ")\\b");
    private static final Pattern KEY = Pattern.compile("\\b(case|contact|program|clinician)\\b");

    /** Which key is which field. */
    private static final Map<String, String> FIELDS =
            Map.of(
                    "escalationId",
                    "case",
                    "contactId",
                    "contact",
                    "program",
                    "program",
                    "clinicianId",
                    "clinician");

    /** What is known of one topic, from one source. */
    private record Row(Set<String> keys, Set<String> writers, Set<String> readers) {

        static Row none() {
            return new Row(new TreeSet<>(), new TreeSet<>(), new TreeSet<>());
        }
    }

    private static final Map<String, Row> CODE = new TreeMap<>();

    @BeforeAll
    static void readTheCode() throws IOException {
        Topics.ALL.forEach(topic -> CODE.put(topic.name(), Row.none()));
        for (String service : SERVICES) {
            String source = sources(service + "-service");
            named(WRITES, source).forEach(it -> CODE.get(topic(it)).writers().add(service));
            named(READS, source).forEach(it -> CODE.get(topic(it)).readers().add(service));
        }
        for (VigilEvent sample : samples()) {
            CODE.get(topicOf(sample)).keys().add(keyOf(sample));
        }
    }

    private static List<VigilEvent> samples() {
        var first =
                (PatientTextEvent.PatientTextRequested) Samples.ALL.get("patient-text-requested");
        var beforeThereIsACase =
                new PatientTextEvent.PatientTextRequested(
                        first.eventId(),
                        first.at(),
                        first.program(),
                        first.programRevision(),
                        first.contactId(),
                        null,
                        0,
                        PatientTextTemplate.RECEIVED,
                        first.languages(),
                        first.sealedPhone(),
                        first.expiresAt(),
                        first.country());
        return Stream.concat(Samples.ALL.values().stream(), Stream.of(beforeThereIsACase)).toList();
    }

    @Test
    void everyTopicThatHasMessagesIsWrittenAndReadBySomebody() {
        CODE.forEach((topic, row) -> {
            assertThat(row.writers().isEmpty()).as(topic).isEqualTo(row.keys().isEmpty());
            assertThat(row.readers().isEmpty()).as(topic).isEqualTo(row.keys().isEmpty());
        });
    }

    @Test
    void theTableSaysWhoWritesAndReadsEachTopicAndByWhichKey() throws IOException {
        Map<String, Row> table = new TreeMap<>();
        for (String line : Files.readAllLines(ROOT.resolve("docs/events.md"))) {
            List<String> cells = List.of(line.split("\\|", -1));
            if (cells.size() == 7 && cells.get(1).contains("`")) {
                table.put(
                        cells.get(1).replace("`", "").strip(),
                        row(cells.get(2), cells.get(3), cells.get(4)));
            }
        }
        assertThat(table).isEqualTo(CODE);
    }

    @Test
    void theAsyncApiSaysTheSameInItsDescriptions() throws IOException {
        var description =
                Pattern.compile("Written by (.*); read by (.*)\\. Key - (.*)\\.|No message yet\\.");
        Map<String, Row> channels = new TreeMap<>();
        for (var channel : asyncApi().get("channels").properties()) {
            var said = description.matcher(channel.getValue().path("description").asText());
            assertThat(said.matches()).as(channel.getKey()).isTrue();
            channels.put(
                    channel.getKey(),
                    said.group(1) == null
                            ? Row.none()
                            : row(said.group(3), said.group(1), said.group(2)));
        }
        assertThat(channels).isEqualTo(CODE);
    }

    @Test
    void eachChannelHasTheMessagesOfItsTopic() throws IOException {
        Map<String, Set<String>> expected = new TreeMap<>();
        Topics.ALL.forEach(topic -> expected.put(topic.name(), new TreeSet<>()));
        Samples.ALL.forEach((name, sample) -> expected.get(topicOf(sample)).add(name));
        Map<String, Set<String>> channels = new TreeMap<>();
        for (var channel : asyncApi().get("channels").properties()) {
            Set<String> names = new TreeSet<>();
            channel.getValue().path("messages").fieldNames().forEachRemaining(names::add);
            channels.put(channel.getKey(), names);
        }
        assertThat(channels).isEqualTo(expected);
    }

    /** Topics, messages, what happened in a case, templates, tables, addresses. */
    @Test
    void everyNameInTheRulesIsOneOfTheCode() throws IOException {
        String page = Files.readString(ROOT.resolve("docs/events.md"));
        String rules = page.substring(page.indexOf("## Rules"), page.indexOf("## Adding"));
        String code = everything();
        var names =
                named(Pattern.compile("`([^`]+)`"), rules).stream()
                        .map(name -> name.replaceAll("^POST |[?:].*", ""))
                        .filter(name -> !name.contains("="))
                        .toList();
        assertThat(names).hasSizeGreaterThan(20).allMatch(name -> isOf(code, name));
    }

    private static boolean isOf(String code, String name) {
        String constant = name.toUpperCase(java.util.Locale.ROOT).replace('-', '_');
        return code.contains('"' + name + '"')
                || code.contains("create table " + name + " ")
                || code.contains("name: " + name + "\n")
                || code.contains("  " + name + ": {type: ")
                || Pattern.compile("^    " + constant + "[,;(]", Pattern.MULTILINE)
                        .matcher(code)
                        .find();
    }

    private static String everything() throws IOException {
        var all = new StringBuilder(Files.readString(ROOT.resolve("docs/events.asyncapi.yaml")));
        for (String service : SERVICES) {
            all.append(sources(service + "-service"));
        }
        return all.append(sources("libs")).toString();
    }

    private static Row row(String key, String writers, String readers) {
        return new Row(named(KEY, key), named(SERVICE, writers), named(SERVICE, readers));
    }

    private static Set<String> named(Pattern pattern, String text) {
        return new TreeSet<>(pattern.matcher(text).results().map(found -> found.group(1)).toList());
    }

    /** {@code PAGE_OUTCOMES} is {@code page-outcomes}. */
    private static String topic(String constant) {
        String name = constant.toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        assertThat(CODE).containsKey(name);
        return name;
    }

    /** {@code PageOutcomeEvent} travels on {@code page-outcomes}. */
    private static String topicOf(VigilEvent sample) {
        String kind =
                Stream.of(VigilEvent.class.getPermittedSubclasses())
                        .filter(it -> it.isInstance(sample))
                        .findFirst()
                        .orElseThrow()
                        .getSimpleName()
                        .replaceAll("Event$", "")
                        .replaceAll("(?<=[a-z])(?=[A-Z])", "_");
        return topic(kind + "s");
    }

    /** The field that gives the key, as people call it. */
    private static String keyOf(VigilEvent sample) {
        JsonNode fields = EventJson.MAPPER.valueToTree(sample);
        return FIELDS.entrySet().stream()
                .filter(it -> fields.path(it.getKey()).asText().equals(sample.key()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseThrow();
    }

    /** What is built of the modules in that folder. */
    private static String sources(String folder) throws IOException {
        var all = new StringBuilder();
        try (Stream<Path> files = Files.walk(ROOT.resolve(folder))) {
            for (Path file : files.filter(WhoTellsWhomTest::isSource).toList()) {
                all.append(Files.readString(file));
            }
        }
        return all.toString();
    }

    private static boolean isSource(Path file) {
        return file.toString().matches(".*/src/main/.*\\.(java|sql)");
    }

    private static JsonNode asyncApi() throws IOException {
        return new YAMLMapper().readTree(ROOT.resolve("docs/events.asyncapi.yaml").toFile());
    }

    private static String or(List<String> words) {
        return String.join("|", words);
    }
}
