package care.vigil.stack;

import static org.assertj.core.api.Assertions.assertThat;

import care.vigil.stack.plan.Repository;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The script {@code vigil} in a folder of its own, with a JDK that only plays the stack. */
class VigilScriptTest {

    /** Enough of {@code status} and {@code run} for the script; it notes every other command. */
    private static final String PLAYED_STACK =
            """
            #!/usr/bin/env bash
            while (($#)) && [[ "$1" != care.vigil.stack.LocalStack ]]; do shift; done
            home="$(cat "$(dirname "$0")/home")"
            case "${2:-}" in
                status)
                    [[ -f "$home/run/control" ]] || exit 3
                    printf 'Vigil is up.\n  carrier    sim\n  instances  1\n'
                    ;;
                run)
                    echo $$ >"$home/player"
                    : >"$home/run/not-ready"
                    exec sleep 300
                    ;;
                *) echo "$2" >>"$home/asked" ;;
            esac
            """;

    @TempDir Path folder;
    private Path home;

    private record Said(int code, String out, String error) {}

    @BeforeEach
    void aFolderWithTheScript() throws IOException {
        home = Files.createDirectories(folder.resolve(".vigil"));
        Files.createDirectories(home.resolve("app"));
        Files.createDirectories(home.resolve("run"));
        Files.copy(Repository.root().resolve("vigil"), folder.resolve("vigil"));
        Path jdk = Files.createDirectories(folder.resolve("jdk/bin")).getParent();
        Files.writeString(jdk.resolve("release"), "JAVA_VERSION=\"25.0.1\"\n");
        Files.writeString(jdk.resolve("bin/home"), home.toString());
        program(jdk.resolve("bin/java"), PLAYED_STACK);
        program(jdk.resolve("bin/javac"), "#!/bin/sh\n");
    }

    @AfterEach
    void endThePlayedStack() throws IOException {
        Path player = home.resolve("player");
        if (Files.exists(player)) {
            ProcessHandle.of(Long.parseLong(Files.readString(player).strip()))
                    .ifPresent(ProcessHandle::destroyForcibly);
        }
    }

    private static void program(Path file, String text) throws IOException {
        Files.writeString(file, text);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    /** Runs one command of the script, as if everything were built. */
    private Said vigil(String... words) throws IOException, InterruptedException {
        List<String> command =
                new ArrayList<>(
                        List.of(
                                "bash",
                                "-c",
                                "source ./vigil help >/dev/null; build() { :; };"
                                        + " name=$1; shift; \"command_$name\" \"$@\"",
                                "vigil"));
        command.addAll(List.of(words));
        var builder = new ProcessBuilder(command).directory(folder.toFile());
        builder.environment().put("JAVA_HOME", folder.resolve("jdk").toString());
        builder.environment().keySet().removeIf(name -> name.startsWith("VIGIL_"));
        builder.environment().put("TWILIO_ACCOUNT_SID", "AC0");
        builder.environment().put("TWILIO_AUTH_TOKEN", "0");
        builder.environment().put("VIGIL_PUBLIC_URL", "https://vigil.example");
        builder.redirectOutput(folder.resolve("out").toFile());
        builder.redirectError(folder.resolve("error").toFile());
        Process script = builder.start();
        boolean ended = script.waitFor(60, TimeUnit.SECONDS);
        script.destroyForcibly();
        assertThat(ended).as("it comes to an end").isTrue();
        return new Said(
                script.exitValue(),
                Files.readString(folder.resolve("out")),
                Files.readString(folder.resolve("error")));
    }

    @ParameterizedTest
    @CsvSource({
        "--fresh, --yes",
        "--instances, 2",
        "--carrier, live",
        "--carrier, http://127.0.0.1:9999"
    })
    void whatARunningStackCannotBecomeIsRefusedInOneLine(String option, String value)
            throws Exception {
        Files.createFile(home.resolve("run/control"));
        Said said = vigil("up", option, value);
        assertThat(said.code()).isEqualTo(1);
        assertThat(said.error().lines())
                .singleElement()
                .asString()
                .startsWith("vigil: Vigil is up")
                .contains(option)
                .endsWith("run ./vigil down first");
        assertThat(home.resolve("asked")).doesNotExist();
    }

    @Test
    void askingForWhatRunsSaysThatItIsUp() throws Exception {
        Files.createFile(home.resolve("run/control"));
        Said said = vigil("up", "--instances", "1", "--carrier", "sim");
        assertThat(said.code()).isZero();
        assertThat(said.out()).contains("Vigil is already up.", "/phones");
        assertThat(vigil("up").code()).isZero();
    }

    @Test
    void aDetachedStartThatTakesTooLongEndsWithOneLineAndLeavesTheRestRunning() throws Exception {
        Said said = vigil("up", "--detach");
        assertThat(said.code()).isEqualTo(1);
        assertThat(said.error().lines())
                .singleElement()
                .asString()
                .contains("not everything got ready", "./vigil status", "./vigil down");
        assertThat(said.out()).doesNotContain("board");
        assertThat(home.resolve("asked")).doesNotExist();
    }

    @ParameterizedTest
    @CsvSource({"--instances", "--carrier"})
    void anOptionWithoutItsValueIsRefused(String option) throws Exception {
        Said said = vigil("up", option);
        assertThat(said.code()).isEqualTo(1);
        assertThat(said.error()).startsWith("vigil: " + option + " is ");
    }
}
