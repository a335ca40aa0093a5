package care.vigil.bench.load;

import java.time.Duration;
import java.util.Arrays;
import java.util.Random;

/** When things are to start, decided before the first one starts. */
public final class Arrivals {

    private Arrivals() {}

    /** Evenly spaced: nanoseconds from the start, ascending, all within the span. */
    public static long[] even(double perSecond, Duration span) {
        require(perSecond);
        int count = (int) Math.round(perSecond * span.toNanos() / 1e9);
        long[] starts = new long[count];
        Arrays.setAll(starts, i -> Math.round(i * 1e9 / perSecond));
        return starts;
    }

    /**
     * As independent people come (Poisson), at this average rate; the same seed, the same times.
     */
    public static long[] random(double perSecond, Duration span, long seed) {
        require(perSecond);
        var random = new Random(seed);
        var starts = new long[16];
        int count = 0;
        double at = 0;
        while ((at += -Math.log(1 - random.nextDouble()) / perSecond * 1e9) < span.toNanos()) {
            if (count == starts.length) {
                starts = Arrays.copyOf(starts, count * 2);
            }
            starts[count++] = Math.round(at);
        }
        return Arrays.copyOf(starts, count);
    }

    private static void require(double perSecond) {
        if (!(perSecond > 0)) {
            throw new IllegalArgumentException("A rate is more than 0 a second: " + perSecond);
        }
    }
}
