package care.vigil.stack;

import static org.assertj.core.api.Assertions.assertThat;

import care.vigil.stack.ScriptFolder.Said;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
    private ScriptFolder script;
    private Path home;

    @BeforeEach
    void aFolderWithTheScript() throws IOException {
        script = new ScriptFolder(folder);
        home = script.home();
        Path jdk = script.jdk("jdk", "25.0.1", PLAYED_STACK);
        Files.writeString(jdk.resolve("bin/home"), home.toString());
        script.with("JAVA_HOME", jdk.toString())
                .with("TWILIO_ACCOUNT_SID", "AC0")
                .with("TWILIO_AUTH_TOKEN", "0")
                .with("VIGIL_PUBLIC_URL", "https://vigil.example")
                .replacing("build() { :; }; is_outdated() { false; }");
    }

    @AfterEach
    void endThePlayedStack() throws IOException {
        Path player = home.resolve("player");
        if (Files.exists(player)) {
            ProcessHandle.of(Long.parseLong(Files.readString(player).strip()))
                    .ifPresent(ProcessHandle::destroyForcibly);
        }
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
        Said said = script.vigil("up", option, value);
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
        Said said = script.vigil("up", "--instances", "1", "--carrier", "sim");
        assertThat(said.code()).isZero();
        assertThat(said.out()).contains("Vigil is already up.", "/phones");
        assertThat(script.vigil("up").code()).isZero();
    }

    @Test
    void aDetachedStartThatTakesTooLongEndsWithOneLineAndLeavesTheRestRunning() throws Exception {
        Said said = script.vigil("up", "--detach");
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
        Said said = script.vigil("up", option);
        assertThat(said.code()).isEqualTo(1);
        assertThat(said.error()).startsWith("vigil: " + option + " is ");
    }
}
