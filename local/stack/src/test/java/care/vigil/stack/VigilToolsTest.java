package care.vigil.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which JDK, Maven and Chromium the script {@code vigil} finds, and what it says without. */
class VigilToolsTest {

    /** Says from which folder it was started. */
    private static final String TELLS =
            """
            #!/usr/bin/env bash
            echo "runs in $(dirname "$(dirname "$0")")"
            """;

    private static final String NOTHING_ELSEWHERE = "usual_jdks() { :; }; usual_mavens() { :; }";

    @TempDir Path folder;
    private ScriptFolder script;

    @BeforeEach
    void aFolderWithTheScript() throws IOException {
        script = new ScriptFolder(folder);
    }

    private static String maven(String version) {
        return "#!/bin/sh\necho 'Apache Maven %s (of a test)'\n".formatted(version);
    }

    @Test
    void theJdkOfJavaHomeComesFirst() throws Exception {
        Path home = script.jdk("home", "25.0.1", TELLS);
        script.linkOnThePath("javac", script.jdk("path", "25", TELLS).resolve("bin/javac"));
        script.with("JAVA_HOME", home.toString());
        assertThat(script.vigil("status").out()).isEqualTo("runs in " + home + "\n");
    }

    @Test
    void whereJavaHomeIsAnotherVersionOrNoJdkTheOneOnThePathIsTaken() throws Exception {
        Path path = script.jdk("path", "25.0.1", TELLS);
        script.linkOnThePath("javac", path.resolve("bin/javac"));
        script.with("JAVA_HOME", script.jdk("old", "17.0.9", TELLS).toString());
        assertThat(script.vigil("status").out()).isEqualTo("runs in " + path + "\n");
        script.with("JAVA_HOME", folder.resolve("gone").toString());
        assertThat(script.vigil("status").out()).isEqualTo("runs in " + path + "\n");
    }

    @Test
    void whereThePathHasAnotherVersionTheUsualFoldersAreLookedThrough() throws Exception {
        script.linkOnThePath("javac", script.jdk("path", "250.1", TELLS).resolve("bin/javac"));
        Path usual = script.jdk("nobody/.jdks/temurin-25.0.1", "25.0.1", TELLS);
        assertThat(script.vigil("status").out()).isEqualTo("runs in " + usual + "\n");
    }

    @Test
    void withoutAJdkItSaysInOneLineWhatToDo() throws Exception {
        script.with("JAVA_HOME", script.jdk("old", "17.0.9", TELLS).toString());
        var said = script.replacing(NOTHING_ELSEWHERE).vigil("status");
        assertThat(said.code()).isEqualTo(1);
        assertThat(said.error())
                .isEqualTo(
                        "vigil: no JDK 25 found: install one (e.g. Eclipse Temurin 25),"
                                + " or set JAVA_HOME to it\n");
    }

    @Test
    void withoutAMavenItSaysInOneLineWhatToDo() throws Exception {
        var said = withAJdk().replacing(NOTHING_ELSEWHERE).vigil("test");
        assertThat(said.code()).isEqualTo(1);
        assertThat(said.error())
                .isEqualTo(
                        "vigil: no Maven 3.8.7 or newer found: install it, and put mvn on the"
                                + " PATH\n");
    }

    @Test
    void ofAMavenThatIsTooOldItSaysSo() throws Exception {
        script.onThePath("mvn", maven("3.8.6"));
        var said = withAJdk().replacing(NOTHING_ELSEWHERE).vigil("test");
        assertThat(said.code()).isEqualTo(1);
        assertThat(said.error())
                .isEqualTo(
                        "vigil: Maven 3.8.6 is too old: install 3.8.7 or newer, and put its mvn on"
                                + " the PATH\n");
    }

    @Test
    void aMavenInAUsualFolderIsFoundThoughTheOneOnThePathIsTooOldOrBroken() throws Exception {
        script.onThePath("mvn", "#!/bin/sh\nexit 1\n");
        ScriptFolder.program(
                folder.resolve("nobody/.sdkman/candidates/maven/current/bin/mvn"), maven("4.0.0"));
        // The next thing that it needs.
        var said = withAJdk().replacing("find_chromium() { die \"$mvn\"; }").vigil("test");
        assertThat(said.error()).contains("nobody/.sdkman/candidates/maven/current/bin/mvn");
    }

    @Test
    void withoutAChromiumItSaysInOneLineWhatToDo() throws Exception {
        script.onThePath("mvn", maven("3.8.7"));
        var said = withAJdk().vigil("test");
        assertThat(said.code()).isEqualTo(1);
        assertThat(said.error())
                .startsWith("vigil: no Chromium found")
                .endsWith("apt-get install chromium, or set VIGIL_CHROMIUM\n");
    }

    private ScriptFolder withAJdk() throws IOException {
        return script.with("JAVA_HOME", script.jdk("jdk", "25.0.1", TELLS).toString());
    }
}
