package care.vigil.stack.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * Memory as proportional set size: pages that several processes share are divided among them, so
 * that sums are true. Linux only.
 */
public final class MemoryUse {

    private MemoryUse() {}

    /** Kilobytes of a process and all its descendants; 0 where the system does not say. */
    public static long kilobytes(long pid) {
        Stream<Long> descendants =
                ProcessHandle.of(pid).stream()
                        .flatMap(ProcessHandle::descendants)
                        .map(ProcessHandle::pid);
        return Stream.concat(Stream.of(pid), descendants).mapToLong(MemoryUse::alone).sum();
    }

    /** Kilobytes of this process alone. */
    public static long alone(long pid) {
        Path rollup = Path.of("/proc", Long.toString(pid), "smaps_rollup");
        try (Stream<String> lines = Files.lines(rollup)) {
            return lines.filter(line -> line.startsWith("Pss:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .sum();
        } catch (IOException | java.io.UncheckedIOException notHere) {
            return 0;
        }
    }
}
