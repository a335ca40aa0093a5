package care.vigil.testing;

import care.vigil.events.Topics;
import care.vigil.sealed.GenerateKeys;
import care.vigil.stack.kafka.KafkaProcess;
import care.vigil.stack.postgres.PostgresServer;
import care.vigil.stack.postgres.PostgresServer.Database;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/** Starts both parts at once, and arranges their end. */
final class PartsStarter {

    private static final List<String> FOUR =
            List.of("intake", "roster", "escalation", "notification");

    /** Tests are short: the quick compiler alone starts the broker in half the time. */
    private static final List<String> BROKER_JVM =
            List.of("-Xms48m", "-Xmx192m", "-XX:TieredStopAtLevel=1");

    private final Path folder;

    private PartsStarter(Path folder) {
        this.folder = folder;
    }

    static Parts start() {
        try {
            Path folder = TemporaryFolder.create();
            return new PartsStarter(folder).everything();
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException("cannot start PostgreSQL and Kafka for the tests", e);
        }
    }

    private Parts everything() throws IOException, GeneralSecurityException {
        Files.createDirectories(folder.resolve("data"));
        FutureTask<KafkaProcess> kafka = inBackground(this::kafka);
        GenerateKeys.into(folder.resolve("keys"));
        FutureTask<PostgresServer> postgres = inBackground(this::postgres);
        PostgresServer server = result(postgres);
        KafkaProcess broker = result(kafka);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> end(server, broker), "parts-end"));
        return new Parts(server.port(), port(broker), folder);
    }

    private KafkaProcess kafka() throws IOException, InterruptedException {
        return KafkaProcess.prepare(
                        new KafkaProcess.Settings(
                                folder.resolve("kafka"),
                                folder.resolve("kafka.log"),
                                freePort(),
                                freePort(),
                                Topics.ALL,
                                BROKER_JVM))
                .start();
    }

    private PostgresServer postgres() throws IOException, InterruptedException, SQLException {
        PostgresServer server =
                PostgresServer.prepare(
                        new PostgresServer.Settings(
                                folder.resolve("postgres"),
                                folder.resolve("postgres.log"),
                                freePort(),
                                Secrets.read(folder.resolve("keys/db-postgres.password")),
                                PostgresServer.userCache(),
                                Map.of("shared_buffers", "64MB")));
        server.start();
        server.createDatabases(
                FOUR.stream()
                        .map(name ->
                                new Database(
                                        name,
                                        name,
                                        Secrets.read(
                                                folder.resolve("keys/db-" + name + ".password"))))
                        .toList());
        return server;
    }

    /** The data are thrown away, so the fastest end will do. */
    private void end(PostgresServer server, KafkaProcess broker) {
        try {
            broker.child().kill();
            server.close();
            TemporaryFolder.delete(folder);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static int port(KafkaProcess broker) {
        String bootstrap = broker.bootstrap();
        return Integer.parseInt(bootstrap.substring(bootstrap.indexOf(':') + 1));
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static <T> FutureTask<T> inBackground(Callable<T> work) {
        var task = new FutureTask<>(work);
        Thread.ofPlatform().name("parts-start").daemon().start(task);
        return task;
    }

    private static <T> T result(FutureTask<T> task) throws IOException {
        try {
            return task.get();
        } catch (ExecutionException e) {
            throw new IOException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }
}
