package care.vigil.stack.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What tells one process from any other that had or will have the same id: when it started.
 *
 * <p>On Linux that is the boot's id and the start in clock ticks since boot, which no change of the
 * wall clock moves; elsewhere the start time in milliseconds.
 *
 * @param pid the system's id
 * @param start opaque, compared as text
 */
public record ProcessIdentity(long pid, String start) {

    private static final Path BOOT = Path.of("/proc/sys/kernel/random/boot_id");

    /** Position of the start time among the words after the command's closing parenthesis. */
    private static final int START_TICKS = 19;

    /** The identity of a running process; nothing for one that is gone or a zombie. */
    public static Optional<ProcessIdentity> of(long pid) {
        try {
            if (Files.exists(BOOT)) {
                return onLinux(pid);
            }
        } catch (IOException gone) {
            return Optional.empty();
        }
        return ProcessHandle.of(pid)
                .filter(ProcessHandle::isAlive)
                .flatMap(handle -> handle.info().startInstant())
                .map(start -> new ProcessIdentity(pid, "at " + start.toEpochMilli()));
    }

    private static Optional<ProcessIdentity> onLinux(long pid) throws IOException {
        Path stat = Path.of("/proc", Long.toString(pid), "stat");
        if (Files.notExists(stat)) {
            return Optional.empty();
        }
        String line = Files.readString(stat);
        List<String> words = List.of(line.substring(line.lastIndexOf(')') + 2).split(" ", -1));
        if (words.getFirst().equals("Z")) {
            return Optional.empty();
        }
        String boot = Files.readString(BOOT).strip();
        return Optional.of(new ProcessIdentity(pid, boot + " " + words.get(START_TICKS)));
    }

    /** Whether exactly this process still runs. */
    public boolean alive() {
        return of(pid).filter(this::equals).isPresent();
    }

    /** Sends a signal if, and only if, exactly this process still runs. */
    public boolean signal(Signal signal) {
        return alive() && signal.send(pid);
    }

    /** One line for a file. */
    String line() {
        return pid + " " + start;
    }

    static Optional<ProcessIdentity> parse(String line) {
        List<String> words = List.of(line.strip().split(" ", 2));
        if (words.size() != 2 || !words.getFirst().matches("\\d{1,18}")) {
            return Optional.empty();
        }
        return Optional.of(new ProcessIdentity(Long.parseLong(words.getFirst()), words.getLast()));
    }
}
