package care.vigil.stack.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProcessRecordsTest {

    @TempDir Path folder;

    private Process sleeper;
    private PidRecords records;

    @BeforeEach
    void start() throws IOException {
        sleeper = new ProcessBuilder("sleep", "600").start();
        records = new PidRecords(folder);
        records.remember("sleeper", sleeper.pid());
    }

    @AfterEach
    void stop() {
        sleeper.destroyForcibly();
    }

    @Test
    void whatAnEarlierRunLeftIsEnded() throws Exception {
        assertThat(records.endLeftovers()).containsExactly("sleeper");
        assertThat(sleeper.waitFor()).isNotZero();
        assertThat(records.running()).isEmpty();
    }

    @Test
    void aProcessThatStartedAtAnotherTimeIsNotOurs() throws IOException {
        Path file = folder.resolve("sleeper");
        String line = Files.readString(file);
        Files.writeString(
                file, line.substring(0, line.length() - 1) + (line.endsWith("1") ? 2 : 1));

        assertThat(records.running()).isEmpty();
        assertThat(records.endLeftovers()).isEmpty();
        assertThat(sleeper.isAlive()).isTrue();
    }

    @Test
    void aDeadProcessThatNobodyHasBuriedCountsAsGone() throws Exception {
        // The shell's child ends at once and the shell never waits for it.
        Process shell = new ProcessBuilder("sh", "-c", "sleep 0 & echo $!; exec sleep 600").start();
        try (var said = shell.inputReader()) {
            records.remember("zombie", Long.parseLong(said.readLine()));
            org.awaitility.Awaitility.await().until(() -> !records.running().containsKey("zombie"));
        } finally {
            shell.destroyForcibly();
        }
    }

    @Test
    void aDamagedRecordHarmsNobody() throws IOException {
        Files.writeString(folder.resolve("broken"), "not a number");
        Files.writeString(folder.resolve("empty"), "");
        assertThat(records.running()).containsOnlyKeys("sleeper");
    }
}
