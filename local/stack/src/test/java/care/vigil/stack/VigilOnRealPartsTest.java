package care.vigil.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import care.vigil.stack.client.StackClient;
import care.vigil.stack.process.PidRecords;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The script {@code vigil} with a real supervisor, PostgreSQL and Kafka; no service is built. */
class VigilOnRealPartsTest {

    private static final Duration SOON = Duration.ofMinutes(2);

    @TempDir Path folder;
    private ScriptFolder script;
    private int port;

    @BeforeEach
    void aFolderWithTheScript() throws IOException {
        int offset = 3_000 + (int) (ProcessHandle.current().pid() % 5_000);
        port = 8080 + offset;
        script = new ScriptFolder(folder);
        script.with("JAVA_HOME", script.jdk("jdk", "25.0.1", java(offset)).toString())
                .with("PATH", System.getenv("PATH"))
                .with("HOME", System.getProperty("user.home"))
                .with("VIGIL_PORT", Integer.toString(port))
                .replacing("build() { :; }; is_outdated() { false; }");
    }

    /** The real one, with the classes of this module and with other ports. */
    private static String java(int offset) {
        return """
        #!/usr/bin/env bash
        while [[ "$1" != care.vigil.* ]]; do shift; done
        main="$1" command="$2"
        shift 2
        case "$command" in
            run | fresh) set -- --offset %d "$@" ;;
        esac
        exec '%s' -Xmx96m -cp '%s' "$main" "$command" "$@"
        """
                .formatted(
                        offset,
                        Path.of(System.getProperty("java.home"), "bin/java"),
                        System.getProperty("java.class.path"));
    }

    @AfterEach
    void nothingIsLeft() throws Exception {
        script.vigil("down", "--yes");
        assertThat(parts().running()).isEmpty();
    }

    private PidRecords parts() {
        return new PidRecords(script.home().resolve("run/pids"));
    }

    @Test
    void fromUpToDownItSaysWhatRunsAndAsksBeforeOpenCasesAreLeftOrDeleted() throws Exception {
        assertThat(script.vigil("status").code()).isEqualTo(3);
        var up = script.vigil("up", "--detach");
        assertThat(up.code()).as(up.out() + up.error()).isZero();
        assertThat(up.out()).contains("ready after", "board    http://localhost:" + port + "/");

        assertThat(script.vigil("up").out()).contains("Vigil is already up.");
        var status = script.vigil("status");
        assertThat(status.code()).isZero();
        assertThat(status.out())
                .contains("Vigil is up.", "data       " + script.home().resolve("data"))
                .containsPattern("kafka +ready +\\d+ +0 +\\d+ MB");

        openCase();
        var declined = script.vigilAnswering("no", "down");
        assertThat(declined.code()).isEqualTo(4);
        assertThat(declined.out()).contains("harbor", "paging", "(yes/no)");
        assertThat(script.vigil("status").code()).isZero();

        var accepted = script.vigilAnswering("yes", "down");
        assertThat(accepted.out()).contains("harbor", "Vigil is down; its data stay.");
        assertThat(script.vigil("status").out()).isEqualTo("Vigil is not up.\n");

        freshAsksAndATakenPortIsNamed();
    }

    private void openCase() throws Exception {
        try (Connection escalation = StackClient.at(script.home()).database("escalation")) {
            escalation
                    .createStatement()
                    .execute(
                            """
                            create table escalation as select
                              '0190-aa' as id, 'harbor' as program, 'PAGING' as phase,
                              now() as received_at, now() as next_due_at
                            """);
        }
    }

    private void freshAsksAndATakenPortIsNamed() throws Exception {
        Path data = script.home().resolve("data/postgres");
        var declined = script.vigilAnswering("no", "up", "--fresh", "--detach");
        assertThat(declined.code()).isEqualTo(4);
        assertThat(declined.out()).contains("harbor", "They are deleted", "(yes/no)");
        assertThat(data).isNotEmptyDirectory();

        try (var _ = new ServerSocket(port, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            var taken = script.vigilAnswering("yes", "up", "--fresh", "--detach");
            assertThat(taken.code()).isEqualTo(1);
            assertThat(taken.out().lines().filter(it -> it.contains("port")))
                    .containsExactly(
                            "vigil: port "
                                    + port
                                    + " is taken, and it is needed for the web address (another"
                                    + " one: VIGIL_PORT): stop the program that uses it");
            assertThat(data).doesNotExist();
        }
    }

    @Test
    void ctrlCEndsWhatItStartedInOrderAndNothingElse() throws Exception {
        Process bystander = new ProcessBuilder("sleep", "600").start();
        Process up = script.start("", "up");
        try {
            Path ready = script.home().resolve("run/ready");
            await().atMost(SOON).until(() -> Files.exists(ready) || !up.isAlive());
            var running = parts().running();
            assertThat(running).containsOnlyKeys("kafka", "postgres");

            // As a terminal does it: to the whole group of the script.
            interruptGroup(up.pid());

            assertThat(up.waitFor(60, TimeUnit.SECONDS)).isTrue();
            assertThat(up.exitValue()).isEqualTo(130);
            assertThat(running.values()).noneMatch(it -> it.alive());
            assertThat(script.home().resolve("logs/stack.log"))
                    .content()
                    .contains("stopping", "stopped");
            assertThat(bystander.isAlive()).isTrue();
        } finally {
            bystander.destroyForcibly();
            up.destroyForcibly();
        }
    }

    private static void interruptGroup(long leader) throws IOException, InterruptedException {
        var kill = new ProcessBuilder("/bin/sh", "-c", "kill -INT -" + leader).start();
        assertThat(kill.waitFor()).isZero();
    }
}
