package care.vigil.stories;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import care.vigil.simulator.handsets.Script;
import care.vigil.stories.web.FirstLogins;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The chapters of the demonstration, each on a program of its own, and what ends it. */
@Order(1)
@ExtendWith(Stack.Shared.class)
class DemoStory {

    @Test
    void theTherapistAnswers(Stack stack) throws IOException {
        chapters(stack).theTherapistAnswers(stack.program("harbor"));
    }

    @Test
    void theBackupAnswers(Stack stack) throws IOException {
        chapters(stack).theBackupAnswers(stack.program("rapid"));
    }

    @Test
    void nobodyAnswersUntilAfterThePrompt(Stack stack) throws IOException {
        chapters(stack).nobodyAnswersUntilAfterThePrompt(stack.program("rapid"));
    }

    @Test
    void thePatientCannotBeReached(Stack stack) throws IOException {
        chapters(stack).thePatientCannotBeReached(stack.program("harbor"));
    }

    @Test
    void aPageAtAnotherTimeThanItsOwnEndsTheChapter(Stack stack) throws IOException {
        var rapid = stack.program("rapid");
        // The primary declines, so that the backup is paged at once and not after 20 seconds.
        rapid.primary().phone(Script.answersAndPresses("2"));
        var chapters = chapters(stack);
        assertThatThrownBy(() -> chapters.theBackupAnswers(rapid))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("it should be PT20S after the patient's text")
                .hasMessageContaining(rapid.backup().name() + " is paged");
    }

    @Test
    void whereOtherCasesAreOpenItEndsWithOneAndSaysSo(Stack stack, @TempDir Path folder)
            throws Exception {
        var harbor = stack.program("harbor");
        var rapid = stack.program("rapid");
        Path programs = Files.createDirectories(folder.resolve("local/programs"));
        Files.copy(stack.document(harbor), programs.resolve("harbor.yaml"));
        Files.copy(stack.document(rapid), programs.resolve("rapid.yaml"));
        rapid.stranger().texts("somebody else is in a crisis");
        rapid.primary().isPaged();

        Path said = folder.resolve("said");
        Process demo = demo(stack, folder).redirectOutput(said.toFile()).start();

        boolean ended = demo.waitFor(60, TimeUnit.SECONDS);
        demo.destroyForcibly();
        assertThat(ended).isTrue();
        assertThat(said)
                .content()
                .contains("Not as it should be: " + rapid.name() + " has open cases already (1)")
                .doesNotContain("Everything was as it should be");
        assertThat(demo.exitValue()).isEqualTo(1);
    }

    /** Several stories are told at once: what must be to the second alone may come later here. */
    private static Chapters chapters(Stack stack) throws IOException {
        var logins = FirstLogins.in(Path.of(stack.status().data()));
        return new Chapters(new Stage(stack.carrier(), stack.origin(), logins, ofSeconds(5)));
    }

    private static ProcessBuilder demo(Stack stack, Path root) {
        var java = Path.of(System.getProperty("java.home"), "bin/java").toString();
        var classes = System.getProperty("java.class.path");
        var process = new ProcessBuilder(java, "-Xmx128m", "-cp", classes, Demo.class.getName());
        var environment = process.redirectErrorStream(true).environment();
        environment.put("VIGIL_ROOT", root.toString());
        environment.put("VIGIL_DATA_DIR", stack.status().data());
        environment.put("VIGIL_PORT", port(stack.status().gateway()));
        environment.put("VIGIL_SIMULATOR_PORT", port(stack.status().simulator()));
        return process;
    }

    private static String port(String address) {
        return Integer.toString(URI.create(address).getPort());
    }
}
