package care.vigil.chaos.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * A file system of its own for the data of PostgreSQL, in memory, whose size can be lowered to what
 * is used, so that the server finds no space left. Only root can mount one.
 */
public final class SmallDisk implements AutoCloseable {

    private static final String NAME = "vigil-chaos";
    private static final String AMPLE = "4g";

    /** Less than any of PostgreSQL's files grows by. */
    private static final long REST = 4_096;

    private final Path folder;

    private SmallDisk(Path folder) {
        this.folder = folder;
    }

    /** Mounts one on an empty folder, where this process may. */
    static Optional<SmallDisk> at(Path folder) throws IOException {
        Files.createDirectories(folder);
        var options = "size=" + AMPLE + ",mode=0700";
        return run(List.of("mount", "-t", "tmpfs", "-o", options, NAME, folder.toString()))
                ? Optional.of(new SmallDisk(folder))
                : Optional.empty();
    }

    /** Takes away what a killed run left. */
    static void forget(Path folder) throws IOException {
        if (Files.exists(folder) && Files.getFileStore(folder).name().equals(NAME)) {
            new SmallDisk(folder).close();
        }
    }

    /** From now on it is full. */
    public void fill() {
        try {
            var disk = Files.getFileStore(folder);
            resize(Long.toString(disk.getTotalSpace() - disk.getUnallocatedSpace() + REST));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** From now on there is space again. */
    public void makeRoom() {
        resize(AMPLE);
    }

    private void resize(String size) {
        if (!run(List.of("mount", "-o", "remount,size=" + size, folder.toString()))) {
            throw new IllegalStateException("the disk could not be made " + size);
        }
    }

    @Override
    public void close() {
        // Lazily: a process that is just ending may still have a file open.
        boolean _ = run(List.of("umount", "-l", folder.toString()));
    }

    private static boolean run(List<String> command) {
        try {
            var process = new ProcessBuilder(command).redirectErrorStream(true).start();
            process.getInputStream().readAllBytes();
            return process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException notHere) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
