package care.vigil.stack.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/**
 * The processes of sessions that outlive a killed server: one in the middle of its work does not
 * notice, and as long as it lives PostgreSQL refuses to start on the same data.
 */
final class Sessions {

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Path PROCESSES = Path.of("/proc");

    private Sessions() {}

    /** kill -9 for every process that works in a data folder whose server is dead. */
    static void end(Path folder) {
        if (Files.notExists(PROCESSES)) {
            return;
        }
        List<ProcessHandle> left =
                ProcessHandle.allProcesses().filter(one -> worksIn(one, folder)).toList();
        left.forEach(ProcessHandle::destroyForcibly);
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (left.stream().anyMatch(one -> worksIn(one, folder)) && System.nanoTime() < until) {
            LockSupport.parkNanos(Duration.ofMillis(5).toNanos());
        }
    }

    /**
     * A server and its sessions make the data folder their working folder, and nobody else does.
     */
    private static boolean worksIn(ProcessHandle one, Path folder) {
        try {
            return Files.isSameFile(
                            PROCESSES.resolve(Long.toString(one.pid())).resolve("cwd"), folder)
                    && isPostgres(one);
        } catch (IOException goneOrNotOurs) {
            return false;
        }
    }

    private static boolean isPostgres(ProcessHandle one) throws IOException {
        Path name = PROCESSES.resolve(Long.toString(one.pid())).resolve("comm");
        return Files.readString(name).strip().equals("postgres");
    }
}
