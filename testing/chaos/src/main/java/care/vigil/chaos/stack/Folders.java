package care.vigil.chaos.stack;

import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where a run keeps things.
 *
 * @param root the repository
 * @param app the built modules, laid out as in the repository
 * @param home everything of chaos
 */
public record Folders(Path root, Path app, Path home) {

    private static final int USUAL_OFFSET = 7_000;

    /**
     * As {@code ./vigil} says in the environment, else around the working folder.
     *
     * @param offset of the run's ports; two runs at once keep their things apart
     */
    public static Folders here(int offset) {
        String own = offset == USUAL_OFFSET ? "chaos" : "chaos-" + offset;
        Path root = given("VIGIL_ROOT", repository());
        return new Folders(
                root,
                given("VIGIL_APP", root),
                given("VIGIL_HOME", root.resolve(".vigil")).resolve(own));
    }

    private static Path given(String name, Path usual) {
        String given = System.getenv(name);
        return given == null ? usual : Path.of(given).toAbsolutePath();
    }

    private static Path repository() {
        Path folder = Path.of("").toAbsolutePath();
        while (folder != null && Files.notExists(folder.resolve("local/programs/rapid.yaml"))) {
            folder = folder.getParent();
        }
        if (folder == null) {
            throw new IllegalStateException("this is not a folder of Vigil's repository");
        }
        return folder;
    }
}
