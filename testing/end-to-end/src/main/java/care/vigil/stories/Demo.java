package care.vigil.stories;

import care.vigil.simulator.client.SimulatorClient;
import care.vigil.stories.people.Program;
import care.vigil.stories.web.FirstLogins;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/**
 * Start reading here: four crises, played on a running stack and told step by step; {@link
 * Chapters} has them. Every case is closed at its end, so that it can be played again. Ends with 1
 * at the first thing that is not as it should be. Speaks to loopback only.
 *
 * <p>{@code VIGIL_PORT} and {@code VIGIL_SIMULATOR_PORT} name other ports than 8080 and 8090,
 * {@code VIGIL_ROOT} the repository, for the documents in {@code local/programs}, {@code
 * VIGIL_DATA_DIR} the data folder, for the first logins.
 */
public final class Demo {

    private static final Duration EXACTLY = Duration.ofSeconds(1);

    private Demo() {}

    /** Plays the demonstration. */
    public static void main(String[] arguments) throws Exception {
        Map<String, String> env = System.getenv();
        String simulator = "http://127.0.0.1:" + env.getOrDefault("VIGIL_SIMULATOR_PORT", "8090");
        String board = "http://127.0.0.1:" + env.getOrDefault("VIGIL_PORT", "8080");
        Path root = Path.of(env.getOrDefault("VIGIL_ROOT", "."));
        Path data = Path.of(env.getOrDefault("VIGIL_DATA_DIR", root + "/.vigil/data"));
        var carrier = SimulatorClient.at(URI.create(simulator));
        var programs = root.resolve("local/programs");
        try {
            new Chapters(new Stage(carrier, URI.create(board), FirstLogins.in(data), EXACTLY))
                    .play(
                            Program.read(programs.resolve("harbor.yaml"), carrier),
                            Program.read(programs.resolve("rapid.yaml"), carrier));
        } catch (AssertionError | RuntimeException deviation) {
            System.out.println();
            System.out.println("  Not as it should be: " + deviation.getMessage());
            System.exit(1);
        }
        System.out.println();
        System.out.println("  Everything was as it should be.");
    }
}
