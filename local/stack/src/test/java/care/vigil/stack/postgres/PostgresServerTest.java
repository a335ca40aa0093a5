package care.vigil.stack.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import care.vigil.stack.FreePort;
import care.vigil.stack.postgres.PostgresServer.Database;
import care.vigil.stack.process.ProcessIdentity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresServerTest {

    @TempDir static Path folder;

    private static PostgresServer server;

    @BeforeAll
    static void start() throws Exception {
        // Somebody tries to trade durability for speed, and a start was interrupted before.
        Path halfMade = Files.createDirectories(folder.resolve("data"));
        Files.writeString(halfMade.resolve("PG_VERSION"), "18");
        server =
                PostgresServer.prepare(settings(Map.of("fsync", "off", "shared_buffers", "32MB")))
                        .start();
        server.createDatabases(List.of(new Database("intake", "intake", "se'cret")));
    }

    private static PostgresServer.Settings settings(Map<String, String> more) {
        return new PostgresServer.Settings(
                folder.resolve("data"),
                folder.resolve("postgres.log"),
                FreePort.pick(),
                "super",
                PostgresServer.userCache(),
                more);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void noSessionOfAKilledServerLivesOnWhenTheNextOneStarts() throws Exception {
        try (Connection before = server.connect("intake");
                Statement sql = before.createStatement()) {
            long session = Long.parseLong(one(before, "select pg_backend_pid()"));
            // A session in the middle of its work does not notice that its server is dead.
            Thread busy = Thread.startVirtualThread(() -> compute(sql));
            awaitActive(session);
            server.child().kill();
            assertThat(ProcessIdentity.of(session)).isPresent();

            server.start();

            assertThat(ProcessIdentity.of(session)).isEmpty();
            busy.join();
        }
    }

    @Test
    void dataOfOtherKeysAreNamedAtOnceInsteadOfBeingWaitedFor() throws Exception {
        PostgresServer other =
                PostgresServer.prepare(
                        new PostgresServer.Settings(
                                folder.resolve("data"),
                                folder.resolve("other.log"),
                                server.port(),
                                "another password",
                                PostgresServer.userCache(),
                                Map.of()));
        assertThatThrownBy(() -> other.awaitReady(server.child()))
                .hasMessageContaining("made with other keys");
    }

    @Test
    void nobodyTouchesDataOnWhichAServerRuns() {
        assertThatThrownBy(() -> PostgresServer.requireNoneOn(folder.resolve("data")))
                .hasMessageContaining("is running on");
    }

    private static void awaitActive(long session) throws SQLException {
        try (Connection other = server.connect("postgres")) {
            String state = "select state from pg_stat_activity where pid = " + session;
            await().untilAsserted(() -> assertThat(one(other, state)).isEqualTo("active"));
        }
    }

    private static void compute(Statement sql) {
        try {
            sql.execute("select sum(sqrt(n)) from generate_series(1, 200000000) n");
        } catch (SQLException ended) {
            return;
        }
    }

    @Test
    void committedRowsSurviveKillMinusNine() throws Exception {
        try (Connection before = server.connect("intake");
                Statement sql = before.createStatement()) {
            sql.execute("create table kept (id int)");
            sql.execute("insert into kept select generate_series(1, 1000)");
            server.child().kill();
        }
        // The dead server's id may belong to anybody by now, here to us: that must not matter.
        Path pidFile = folder.resolve("data/postmaster.pid");
        String rest = Files.readString(pidFile).lines().skip(1).findFirst().orElseThrow();
        Files.writeString(pidFile, ProcessHandle.current().pid() + "\n" + rest + "\n");

        long began = System.nanoTime();
        server.start();
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(20));
        try (Connection after = server.connect("intake")) {
            assertThat(one(after, "select count(*) from kept")).isEqualTo("1000");
        }
    }

    @Test
    void durabilityCannotBeSwitchedOff() throws SQLException {
        try (Connection connection = server.connect("postgres")) {
            assertThat(one(connection, "show fsync")).isEqualTo("on");
            assertThat(one(connection, "show synchronous_commit")).isEqualTo("on");
            assertThat(one(connection, "show full_page_writes")).isEqualTo("on");
            assertThat(one(connection, "show data_checksums")).isEqualTo("on");
            assertThat(one(connection, "show idle_in_transaction_session_timeout"))
                    .isEqualTo("10s");
        }
    }

    @Test
    void nobodyEntersWithoutTheRightPassword() throws SQLException {
        String url = server.url("intake");
        try (Connection own = DriverManager.getConnection(url, "intake", "se'cret")) {
            assertThat(one(own, "select current_user")).isEqualTo("intake");
        }
        assertThatThrownBy(() -> DriverManager.getConnection(url, "intake", "guess"))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("password authentication failed");
        assertThatThrownBy(() -> DriverManager.getConnection(url, "vigil", ""))
                .isInstanceOf(SQLException.class);
    }

    @Test
    void theOwnerOfADatabaseCannotEnterTheOthers() {
        assertThatThrownBy(() ->
                        DriverManager.getConnection(server.url("postgres"), "intake", "se'cret")
                                .createStatement()
                                .execute("create table mine (id int)"))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("permission denied");
    }

    @Test
    void aFolderThatWasNeverFinishedIsPutAsideNotDeleted() throws IOException {
        try (var beside = Files.list(folder)) {
            List<Path> aside =
                    beside.filter(it -> it.getFileName().toString().startsWith("data.half-made-"))
                            .toList();
            assertThat(aside).hasSize(1);
            assertThat(aside.getFirst().resolve("PG_VERSION")).hasContent("18");
        }
    }

    @Test
    void aSecondServerOnTheSameFolderIsRefused() throws IOException {
        PostgresServer second = PostgresServer.prepare(settings(Map.of()));
        assertThatThrownBy(second::start)
                .isInstanceOf(IOException.class)
                .hasMessageContaining("another PostgreSQL");
    }

    private static String one(Connection connection, String query) throws SQLException {
        try (ResultSet row = connection.createStatement().executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }
}
