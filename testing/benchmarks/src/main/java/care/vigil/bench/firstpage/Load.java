package care.vigil.bench.firstpage;

import care.vigil.bench.load.Arrivals;
import java.time.Duration;

/**
 * How much comes, and for how long.
 *
 * @param rate crises a second
 * @param warmUp comes first, at the same rate, and is not measured
 * @param random whether they come as independent people do, rather than evenly
 */
public record Load(double rate, Duration warmUp, Duration measured, boolean random, long seed) {

    /** Start times in nanoseconds from the start of the load. */
    long[] starts() {
        Duration whole = warmUp.plus(measured);
        return random ? Arrivals.random(rate, whole, seed) : Arrivals.even(rate, whole);
    }

    /** How many crises come, those of the warm-up included. */
    public long crises() {
        return starts().length;
    }

    /** The rate without a needless fraction. */
    public String rateInWords() {
        return rate == Math.rint(rate) ? Long.toString((long) rate) : Double.toString(rate);
    }
}
