package care.vigil.bench.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Where a run on a stack of its own keeps things.
 *
 * @param root the repository
 * @param app the built modules, laid out as in the repository
 * @param home everything of such runs
 */
public record Folders(Path root, Path app, Path home) {

    /**
     * As {@code ./vigil} says in the environment, else around the working folder.
     *
     * @param name of the runs that share them, such as {@code bench}
     */
    public static Folders of(String name) {
        Path root = given("VIGIL_ROOT", repository());
        return new Folders(
                root,
                given("VIGIL_APP", root),
                given("VIGIL_HOME", root.resolve(".vigil")).resolve(name));
    }

    private static Path given(String name, Path usual) {
        String given = System.getenv(name);
        return given == null ? usual : Path.of(given).toAbsolutePath();
    }

    private static Path repository() {
        Path folder = Path.of("").toAbsolutePath();
        while (folder != null && Files.notExists(folder.resolve("local/programs/harbor.yaml"))) {
            folder = folder.getParent();
        }
        if (folder == null) {
            throw new IllegalStateException("this is not a folder of Vigil's repository");
        }
        return folder;
    }

    Path data() {
        return home.resolve("data");
    }

    /** The documents of the invented programs. */
    public Path programs() {
        return home.resolve("programs");
    }

    /** Histograms and reports, one folder for each run. */
    public Path results() {
        return home.resolve("results");
    }

    Path model() {
        return root.resolve("local/programs/harbor.yaml");
    }

    /** Deletes the data of a run that has ended: some runs leave gigabytes. */
    public void forgetData() throws IOException {
        delete(data());
    }

    /** How many bytes of the disk are free. */
    public long freeBytes() throws IOException {
        return Files.getFileStore(root).getUsableSpace();
    }

    /** Deletes what an earlier run left, but neither keys nor results. */
    public void clean() throws IOException {
        for (Path folder : List.of(data(), programs(), home.resolve("logs"))) {
            delete(folder);
        }
        Files.createDirectories(home.resolve("logs"));
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
