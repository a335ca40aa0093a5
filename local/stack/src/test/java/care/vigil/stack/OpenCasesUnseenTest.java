package care.vigil.stack;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import care.vigil.stack.process.PidRecords;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** Where open cases cannot be looked at, nothing is stopped or deleted without a yes. */
class OpenCasesUnseenTest {

    private static final List<String> MADE =
            List.of("postgres/.ready", "kafka/log", "first-logins", "api-keys");

    @TempDir Path folder;

    private final InputStream usualIn = System.in;
    private final PrintStream usualOut = System.out;
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private Process supervisor;

    @BeforeEach
    void listen() {
        System.setOut(new PrintStream(said, true, UTF_8));
    }

    @AfterEach
    void restore() {
        System.setIn(usualIn);
        System.setOut(usualOut);
        if (supervisor != null) {
            supervisor.destroyForcibly();
        }
    }

    private int answering(String answer, Callable<Integer> command, String... words) {
        System.setIn(new ByteArrayInputStream((answer + "\n").getBytes(UTF_8)));
        return new CommandLine(command).execute(words);
    }

    private int fresh(String answer, String... more) {
        var words = new ArrayList<>(List.of("--root", folder.resolve("root").toString()));
        words.addAll(List.of("--home", folder.resolve("home").toString()));
        words.addAll(List.of(more));
        return answering(answer, new FreshCommand(), words.toArray(String[]::new));
    }

    private List<Path> dataWithoutKeys() throws IOException {
        List<Path> files = new ArrayList<>();
        for (String name : MADE) {
            Path file = folder.resolve("home/data").resolve(name);
            Files.createDirectories(file.getParent());
            files.add(Files.writeString(file, "kept"));
        }
        return files;
    }

    @Test
    void dataWithoutTheirKeysAreDeletedAfterAYesOnly() throws IOException {
        List<Path> files = dataWithoutKeys();

        assertThat(fresh("no")).isEqualTo(DownCommand.DECLINED);
        assertThat(said.toString(UTF_8))
                .contains("Open cases cannot be listed: the keys of the data are not in")
                .contains("Go on? (yes/no)");
        assertThat(files).allMatch(Files::exists);

        assertThat(fresh("yes")).isZero();
        assertThat(files).noneMatch(Files::exists);
        assertThat(folder.resolve("home/keys")).doesNotExist();
    }

    @Test
    void theOptionForYesAnswersAndKeysOfApplicationsGoWithTheData() throws IOException {
        List<Path> files = dataWithoutKeys();

        assertThat(fresh("", "--yes")).isZero();
        assertThat(said.toString(UTF_8)).contains("cannot be listed").doesNotContain("Go on?");
        assertThat(files).noneMatch(Files::exists);
    }

    @Test
    void aStackWhoseCasesCannotBeSeenIsStoppedAfterAYesOnly() throws IOException {
        supervisor = new ProcessBuilder("sleep", "600").start();
        Path home = Files.createDirectories(folder.resolve("home"));
        Files.createDirectories(home.resolve("run"));
        new PidRecords(home.resolve("run")).remember("supervisor", supervisor.pid());

        assertThat(answering("no", new DownCommand(), "--home", home.toString()))
                .isEqualTo(DownCommand.DECLINED);
        assertThat(said.toString(UTF_8)).contains("Open cases cannot be listed", "Go on?");
        assertThat(supervisor.isAlive()).isTrue();

        assertThat(answering("", new DownCommand(), "--home", home.toString(), "--yes")).isZero();
        assertThat(supervisor.onExit()).succeedsWithin(Duration.ofSeconds(10));
    }
}
