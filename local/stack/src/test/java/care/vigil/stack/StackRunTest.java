package care.vigil.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import care.vigil.stack.client.StackStatus;
import care.vigil.stack.plan.StackOptions;
import care.vigil.stack.process.Child;
import care.vigil.stack.process.PidRecords;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A whole supervisor, on PostgreSQL and Kafka alone: nothing of ours is built in its folder. */
class StackRunTest {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @TempDir Path folder;

    @Test
    void afterKillMinusNineOfEverythingTheNextStartHasTheData() throws Exception {
        StackOptions options = options();
        StackRun first = StackRun.start(options, PATIENCE);
        try (Connection intake = first.client().database("intake")) {
            intake.createStatement().execute("create table kept as select 1 as id");
        }
        var pids = new PidRecords(options.run().resolve("pids")).running();
        assertThat(pids).containsOnlyKeys("kafka", "postgres");
        first.supervisor().kill();
        // The children are tied to the supervisor.
        await().until(() -> pids.values().stream().noneMatch(it -> it.alive()));

        try (StackRun second = StackRun.start(options, PATIENCE)) {
            try (Connection intake = second.client().database("intake")) {
                intake.createStatement().execute("insert into kept values (2)");
            }
            StackStatus status = second.client().status();
            assertThat(status.ready()).isTrue();
            assertThat(status.processes())
                    .filteredOn(it -> it.name().equals("intake-1"))
                    .extracting(StackStatus.OneProcess::state)
                    .containsExactly("NOT_BUILT");
            assertThatThrownBy(() -> StackRun.start(options, PATIENCE))
                    .hasMessageContaining("already up");
            strangersMayNotAsk(options);
        }
        assertThat(new PidRecords(options.run().resolve("pids")).running()).isEmpty();
    }

    private static void strangersMayNotAsk(StackOptions options) throws Exception {
        Path control = options.run().resolve("control");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(control)))
                .isEqualTo("rw-------");
        var uri = URI.create("http://127.0.0.1:" + options.ports().control() + "/status");
        HttpResponse<String> answer =
                HttpClient.newHttpClient()
                        .send(
                                HttpRequest.newBuilder(uri)
                                        .header("Authorization", "Bearer guess")
                                        .build(),
                                HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(401);
    }

    @Test
    void dataWithoutTheirKeysAreNotTouched() throws Exception {
        StackOptions options = options();
        Files.createDirectories(options.data().resolve("postgres"));
        Files.createFile(options.data().resolve("postgres/.ready"));
        assertThatThrownBy(() -> StackRun.start(options, PATIENCE))
                .hasMessageContaining("their keys are not in");
        assertThat(options.keys()).doesNotExist();
    }

    @Test
    void aStartThatTakesTooLongSaysSoAndIsReadyLaterAllTheSame() throws Exception {
        StackOptions options = options();
        Path log = options.logs().resolve("stack.log");
        Files.createDirectories(options.logs());
        Child supervisor = Child.start(StackRun.supervisor(options, log, "--first-start", "PT0S"));
        try {
            await().atMost(PATIENCE).until(() -> Files.exists(options.run().resolve("ready")));
            assertThat(log).content().contains("not everything got ready").contains("ready after");
            assertThat(options.run().resolve("not-ready")).doesNotExist();
        } finally {
            assertThat(supervisor.stop(PATIENCE)).isTrue();
        }
    }

    private StackOptions options() {
        return OptionsOfATest.in(folder, 0);
    }
}
