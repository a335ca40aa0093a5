package care.vigil.stories;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * How long all processors together have worked, for everybody on this machine: what others take of
 * them makes no stack slow.
 *
 * @param count how many there are; 1, and never busy, where the system does not tell
 */
record Processors(Duration busy, int count) {

    private static final Path STATISTICS = Path.of("/proc/stat");
    private static final int MILLIS_A_TICK = 10;

    /** As of now. */
    static Processors now() throws IOException {
        return Files.exists(STATISTICS)
                ? of(Files.readAllLines(STATISTICS))
                : new Processors(Duration.ZERO, 1);
    }

    /**
     * Of a line that adds up all processors, and one for each: user, nice, system, idle, waiting,
     * two kinds of interrupts.
     */
    static Processors of(List<String> lines) {
        String[] ticks = lines.getFirst().strip().split("\\s+");
        long busy = 0;
        for (int column : new int[] {1, 2, 3, 6, 7}) {
            busy += Long.parseLong(ticks[column]);
        }
        int count = (int) lines.stream().filter(line -> line.matches("cpu\\d+ .*")).count();
        return new Processors(Duration.ofMillis(busy * MILLIS_A_TICK), count);
    }

    /** For how long others kept them from whoever worked for so long himself meanwhile. */
    Duration takenByOthers(Processors later, Duration own) {
        var others = later.busy().minus(busy).minus(own).dividedBy(count);
        return others.isNegative() ? Duration.ZERO : others;
    }
}
