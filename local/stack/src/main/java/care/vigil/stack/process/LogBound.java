package care.vigil.stack.process;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * Keeps logs small: one that has grown beyond the bound is copied aside and emptied, two old ones
 * are kept.
 *
 * <p>The processes hold their log open for appending, so emptying the file in place is what reaches
 * them. A line that is written between copy and emptying is lost; logs are no record.
 *
 * @param folder with the {@code *.log} files
 * @param bytes the bound
 */
public record LogBound(Path folder, long bytes) {

    /** Rotates the logs that are over the bound. */
    public void apply() throws IOException {
        try (DirectoryStream<Path> logs = Files.newDirectoryStream(folder, "*.log")) {
            for (Path log : logs) {
                if (Files.size(log) > bytes) {
                    rotate(log);
                }
            }
        }
    }

    private static void rotate(Path log) throws IOException {
        Path first = log.resolveSibling(log.getFileName() + ".1");
        if (Files.exists(first)) {
            Files.move(
                    first,
                    log.resolveSibling(log.getFileName() + ".2"),
                    StandardCopyOption.REPLACE_EXISTING);
        }
        Files.copy(log, first);
        try (FileChannel channel = FileChannel.open(log, StandardOpenOption.WRITE)) {
            channel.truncate(0);
        }
    }
}
