package care.vigil.bench.measure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Processor time that processes have used, from {@code /proc} (Linux, proc(5)); nothing elsewhere.
 *
 * @param ofProcess milliseconds by name
 * @param busy milliseconds of all processors since the machine started, idle time excluded
 */
public record ProcessTimes(Map<String, Long> ofProcess, long busy) {

    /** The kernel counts for us in hundredths of a second (USER_HZ). */
    private static final long MILLIS_OF_A_TICK = 10;

    /**
     * A process to be measured.
     *
     * @param withChildren whether its children's time is its own, as with PostgreSQL, which has a
     *     process for each connection
     */
    public record Measured(String name, long pid, boolean withChildren) {}

    /** The times of these processes until now; several of one name are added. */
    public static ProcessTimes now(List<Measured> processes) {
        Map<String, Long> times = new TreeMap<>();
        for (Measured it : processes) {
            times.merge(
                    it.name(),
                    it.withChildren() ? ofTree(it.pid()) : ofProcess(it.pid(), false),
                    Long::sum);
        }
        return new ProcessTimes(times, busyNow());
    }

    /** What was used since an earlier reading. */
    public ProcessTimes since(ProcessTimes earlier) {
        Map<String, Long> used = new TreeMap<>();
        ofProcess.forEach((name, millis) ->
                used.put(name, millis - earlier.ofProcess.getOrDefault(name, 0L)));
        return new ProcessTimes(used, busy - earlier.busy);
    }

    /** All named processes together. */
    public long sum() {
        return ofProcess.values().stream().mapToLong(Long::longValue).sum();
    }

    /** A process, its living descendants, and those that it has waited for. */
    private static long ofTree(long pid) {
        Stream<Long> descendants =
                ProcessHandle.of(pid).stream()
                        .flatMap(ProcessHandle::descendants)
                        .map(ProcessHandle::pid);
        return Stream.concat(Stream.of(pid), descendants)
                .mapToLong(one -> ofProcess(one, true))
                .sum();
    }

    private static long ofProcess(long pid, boolean withWaitedFor) {
        return read("/proc/" + pid + "/stat", stat -> ofStat(stat, withWaitedFor)).orElse(0);
    }

    private static long busyNow() {
        return read("/proc/stat", ProcessTimes::busyOfStat).orElse(0);
    }

    private static OptionalLong read(String file, Function<String, Long> meaning) {
        try {
            return OptionalLong.of(meaning.apply(Files.readString(Path.of(file))));
        } catch (IOException gone) {
            return OptionalLong.empty();
        }
    }

    /** Fields 14 and 15 of {@code /proc/[pid]/stat}; 16 and 17 are of children waited for. */
    static long ofStat(String stat, boolean withWaitedFor) {
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
        long ticks = 0;
        for (int i = 11; i <= (withWaitedFor ? 14 : 12); i++) {
            ticks += Long.parseLong(fields[i]);
        }
        return ticks * MILLIS_OF_A_TICK;
    }

    /** The first line of {@code /proc/stat} without idle and waiting for disks (4th and 5th). */
    static long busyOfStat(String stat) {
        String[] fields = stat.lines().findFirst().orElse("").trim().split("\\s+", -1);
        long ticks = 0;
        for (int i = 1; i < Math.min(fields.length, 9); i++) {
            ticks += i == 4 || i == 5 ? 0 : Long.parseLong(fields[i]);
        }
        return ticks * MILLIS_OF_A_TICK;
    }
}
