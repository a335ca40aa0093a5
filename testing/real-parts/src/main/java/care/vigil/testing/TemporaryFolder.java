package care.vigil.testing;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;

/** Folders named after the process that made them, so that a killed run's can be swept up. */
final class TemporaryFolder {

    private static final Logger LOG = Logger.getLogger(TemporaryFolder.class.getName());
    private static final String PREFIX = "vigil-test-";

    private TemporaryFolder() {}

    static Path create() throws IOException {
        sweep(Path.of(System.getProperty("java.io.tmpdir")));
        return Files.createTempDirectory(PREFIX + ProcessHandle.current().pid() + "-");
    }

    private static void sweep(Path temporary) throws IOException {
        try (DirectoryStream<Path> old = Files.newDirectoryStream(temporary, PREFIX + "*")) {
            for (Path folder : old) {
                String pid = folder.getFileName().toString().split("-", 4)[2];
                if (ProcessHandle.of(Long.parseLong(pid)).isEmpty() && Files.isWritable(folder)) {
                    delete(folder);
                }
            }
        }
    }

    /** Best effort: another run may sweep the same folder. */
    static void delete(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
            for (Path file : deepestFirst) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            LOG.log(Level.FINE, "left behind: " + folder, e);
        }
    }
}
