package care.vigil.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** When the script {@code vigil} builds, and what runs then; a JDK and a Maven play along. */
class VigilBuildTest {

    private static final String OLDER = "The running stack is older than the sources";

    /** Notes what it runs and from where; the rehearsal is ready at once. */
    private static final String PLAYED_JAVA =
            """
            #!/usr/bin/env bash
            notes="$(dirname "$0")"
            while [[ "$1" != care.vigil.* ]]; do
                [[ "$1" != -cp ]] || classes="$2"
                shift
            done
            case "$1 ${2:-}" in
                *.LocalStack\\ status)
                    [[ -f "$notes/up" ]] || exit 3
                    printf 'Vigil is up.\\n  carrier    sim\\n  instances  1\\n'
                    ;;
                *.LocalStack\\ run)
                    while [[ "$1" != --home ]]; do shift; done
                    mkdir -p "$2/run"
                    : >"$2/run/ready"
                    ;;
                *.LocalStack\\ *) ;;
                *) echo "$1 from ${classes%%/testing/*}" >>"$notes/ran" ;;
            esac
            """;

    /** Notes that it was called, and makes a jar of each module that has one. */
    private static final String PLAYED_MAVEN =
            """
            #!/usr/bin/env bash
            if [[ "$1" == -v ]]; then
                echo 'Apache Maven 3.9.9 (of a test)'
                exit
            fi
            echo "$*" >>built
            [[ ! -f broken ]] || exit 1
            for module in deploy/gateway local/stack local/twilio-simulator testing/end-to-end \\
                testing/benchmarks testing/chaos; do
                mkdir -p "$module/target"
                : >"$module/target/a.jar"
            done
            """;

    @TempDir Path folder;
    private ScriptFolder script;
    private Path jdk;

    @BeforeEach
    void sources() throws IOException {
        script = new ScriptFolder(folder);
        Files.delete(script.home().resolve("app"));
        jdk = script.jdk("jdk", "25.0.1", PLAYED_JAVA);
        script.onThePath("mvn", PLAYED_MAVEN);
        script.with("JAVA_HOME", jdk.toString());
        for (String module :
                List.of(
                        "intake-service",
                        "roster-service",
                        "escalation-service",
                        "notification-service",
                        "libs/one",
                        "local/stack",
                        "deploy/gateway",
                        "testing/chaos")) {
            write(module + "/src/main/java/A.java", "class A {}");
        }
        write(".mvn/jvm.config", "-Xmx1g");
        write("pom.xml", "<project/>");
    }

    private void write(String file, String text) throws IOException {
        Path path = folder.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }

    private int builds() throws IOException {
        Path built = folder.resolve("built");
        return Files.exists(built) ? Files.readAllLines(built).size() : 0;
    }

    private List<String> ran() throws IOException {
        return Files.readAllLines(jdk.resolve("bin/ran"));
    }

    private void stackRuns() throws IOException {
        Files.createFile(script.home().resolve("run/control"));
        Files.createFile(jdk.resolve("bin/up"));
    }

    @Test
    void itBuildsWhenTheContentsOfWhatRunsHaveChangedAndNotOtherwise() throws Exception {
        assertThat(script.vigil("bench", "burst").out()).contains("Building");
        assertThat(builds()).isEqualTo(1);

        write("libs/one/src/main/java/A.java", "class A {}");
        write("libs/one/src/test/java/ATest.java", "class ATest {}");
        write("libs/one/target/src/main/java/Made.java", "class Made {}");
        write("README.md", "read me");
        assertThat(script.vigil("bench", "burst").out()).doesNotContain("Building");
        assertThat(builds()).isEqualTo(1);

        for (String file :
                List.of("libs/one/src/main/java/A.java", "libs/one/pom.xml", ".mvn/jvm.config")) {
            int before = builds();
            write(file, "changed");
            assertThat(script.vigil("bench", "burst").code()).as(file).isZero();
            assertThat(builds()).as(file).isEqualTo(before + 1);
        }
        assertThat(ran()).hasSize(5).allMatch(it -> it.endsWith("from " + app("app")));
    }

    private String app(String name) {
        return script.home().resolve(name).toString();
    }

    @Test
    void aBuildThatFailsSaysWhereToLookRunsNothingAndIsTriedAgain() throws Exception {
        write("broken", "");
        var said = script.vigil("bench", "burst");
        assertThat(said.code()).isEqualTo(1);
        assertThat(said.error())
                .isEqualTo("vigil: the build failed; see " + app("logs/build.log") + "\n");
        assertThat(jdk.resolve("bin/ran")).doesNotExist();

        Files.delete(folder.resolve("broken"));
        assertThat(script.vigil("bench", "burst").code()).isZero();
        assertThat(builds()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"bench", "chaos", "demo"})
    void besideARunningStackWhatHasChangedIsBuiltInAFolderOfItsOwn(String command)
            throws Exception {
        script.vigil(command, "burst");
        String before = Files.readString(script.home().resolve("app/stamp"));
        stackRuns();
        assertThat(script.vigil(command, "burst").out()).doesNotContain(OLDER);
        assertThat(builds()).isEqualTo(1);

        write("libs/one/src/main/java/A.java", "changed");
        var said = script.vigil(command, "burst");

        assertThat(said.out().lines().filter(it -> it.contains(OLDER)))
                .singleElement()
                .asString()
                .contains("./vigil down", "./vigil up");
        assertThat(builds()).isEqualTo(2);
        assertThat(ran().getLast()).endsWith("from " + app("beside"));
        assertThat(script.home().resolve("app/stamp")).hasContent(before);
        assertThat(script.vigil(command, "burst").out()).contains(OLDER);
        assertThat(builds()).isEqualTo(2);
    }

    @Test
    void upSaysThatWhatRunsIsOlderThanTheSources() throws Exception {
        script.vigil("bench", "burst");
        stackRuns();
        assertThat(script.vigil("up").out()).contains("already up").doesNotContain(OLDER);

        write("libs/one/src/main/java/A.java", "changed");

        assertThat(script.vigil("up").out()).contains("already up", OLDER);
        assertThat(builds()).isEqualTo(1);
    }
}
