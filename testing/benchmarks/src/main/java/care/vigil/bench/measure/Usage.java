package care.vigil.bench.measure;

import java.time.Duration;

/**
 * What a stretch of a run cost.
 *
 * @param crises how many began in it
 * @param span how long it was
 * @param processors of the machine
 */
public record Usage(
        long crises, Duration span, int processors, ProcessTimes times, Counters counters) {

    /** A quantity for each crisis. */
    public double perCrisis(long all) {
        return crises == 0 ? 0 : (double) all / crises;
    }

    /** How busy all processors were, 0 to 1, whoever used them. */
    public double busy() {
        return share(times.busy());
    }

    /** The share of all processors that others than this benchmark and its stack used, 0 to 1. */
    public double others() {
        return Math.max(0, share(times.busy() - times.sum()));
    }

    private double share(long millis) {
        return (double) millis / (span.toMillis() * processors);
    }
}
