package care.vigil.stack.plan;

import care.vigil.events.Topics;
import care.vigil.stack.kafka.KafkaProcess;
import care.vigil.stack.postgres.PostgresServer;
import care.vigil.stack.postgres.PostgresServer.Database;
import care.vigil.stack.supervise.Part;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Turns options into the parts of the stack; makes keys and data folders on the way. */
public final class StackPlan {

    private final StackOptions options;
    private final Secrets secrets;
    private final StartCaches caches;

    private StackPlan(StackOptions options) {
        this.options = options;
        this.caches = StartCaches.of(options);
        this.secrets = new Secrets(options.keys());
    }

    /** The parts in the order of a crisis' way, and in which groups they are stopped. */
    public record Plan(List<Part> parts, List<List<String>> stopOrder) {}

    /** Prepares everything that must exist before the first process starts. */
    public static Plan prepare(StackOptions options) throws IOException {
        return new StackPlan(options).plan();
    }

    /** The server on this data folder, not started. */
    public static PostgresServer postgres(StackOptions options) throws IOException {
        return new StackPlan(options).server();
    }

    private Plan plan() throws IOException {
        Files.createDirectories(options.logs());
        Files.createDirectories(options.data());
        if (caches.recording()) {
            Files.createDirectories(caches.folder());
        }
        List<Part> parts = new ArrayList<>();
        parts.add(new PostgresPart(server(), databases()));
        parts.add(
                new KafkaPart(
                        broker(), caches.recording() ? caches.patience() : KafkaPart.ORDERLY));
        var programs = new Programs(options, new Environment(options, secrets), caches);
        List<String> first = new ArrayList<>();
        if (options.carrier().kind() == Carrier.Kind.SIMULATOR) {
            parts.add(simulator(programs));
            first.add("simulator");
        }
        for (int instance = 1; instance <= options.instances(); instance++) {
            for (Service service : Service.values()) {
                Part part = service(programs, service, instance);
                parts.add(part);
                first.add(part.name());
            }
        }
        parts.add(gateway(programs));
        return new Plan(
                parts, List.of(List.of("gateway"), first, List.of("kafka"), List.of("postgres")));
    }

    private PostgresServer server() throws IOException {
        Path data = options.data().resolve("postgres");
        secrets.ensure(Files.exists(data.resolve(".ready")));
        return PostgresServer.prepare(
                new PostgresServer.Settings(
                        data,
                        options.logs().resolve("postgres.log"),
                        options.ports().postgres(),
                        secrets.databasePassword("postgres"),
                        PostgresServer.userCache(),
                        Map.of()));
    }

    private List<Database> databases() throws IOException {
        List<Database> databases = new ArrayList<>();
        for (Service service : Service.values()) {
            String name = service.database();
            databases.add(new Database(name, name, secrets.databasePassword(name)));
        }
        return databases;
    }

    private KafkaProcess broker() throws IOException {
        return KafkaProcess.prepare(
                new KafkaProcess.Settings(
                        options.data().resolve("kafka"),
                        options.logs().resolve("kafka.log"),
                        options.ports().kafka(),
                        options.ports().kafkaController(),
                        Environment.detour(options, "KAFKA", options.ports().kafka()),
                        Topics.ALL,
                        kafkaJvm()));
    }

    private List<String> kafkaJvm() {
        return Stream.concat(KafkaProcess.HEAP.stream(), caches.options("kafka").stream()).toList();
    }

    private Part simulator(Programs programs) {
        int port = options.ports().simulator();
        return new HttpPart(
                "simulator",
                List.of(),
                programs::simulator,
                () -> HttpLook.simulator(port),
                caches.patience());
    }

    private Part service(Programs programs, Service service, int instance) {
        int port = options.ports().service(service, instance);
        return new HttpPart(
                service.database() + "-" + instance,
                List.of("postgres"),
                () -> programs.service(service, instance),
                () -> HttpLook.service(port),
                caches.patience());
    }

    private Part gateway(Programs programs) {
        int port = options.ports().gateway();
        return new HttpPart(
                "gateway",
                List.of(),
                programs::gateway,
                () -> HttpLook.gateway(port),
                caches.patience());
    }
}
