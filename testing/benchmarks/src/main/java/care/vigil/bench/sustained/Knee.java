package care.vigil.bench.sustained;

import java.util.List;
import java.util.OptionalDouble;

/**
 * Where a machine stops to keep up: rates are doubled until one is not carried, then the gap
 * between the highest that was and the lowest that was not is halved.
 */
final class Knee {

    /** Near enough: the next rate would differ by less than a sixth. */
    private static final double NEAR = 1.17;

    private static final double SOME = 5;
    private static final double A_TWENTIETH = 0.05;

    /** A rate and whether it was carried. */
    record Tried(double rate, boolean carried) {}

    private Knee() {}

    /** The rate to try next; empty when the knee is known well enough. */
    static OptionalDouble next(List<Tried> tried, double first, double most) {
        if (tried.isEmpty()) {
            return OptionalDouble.of(first);
        }
        double carried = highestCarried(tried);
        double not =
                tried.stream()
                        .filter(it -> !it.carried())
                        .mapToDouble(Tried::rate)
                        .min()
                        .orElse(Double.POSITIVE_INFINITY);
        if (Double.isInfinite(not)) {
            return carried >= most
                    ? OptionalDouble.empty()
                    : OptionalDouble.of(Math.min(most, carried * 2));
        }
        if (carried == 0) {
            return not / 2 < 1 ? OptionalDouble.empty() : OptionalDouble.of(Math.rint(not / 2));
        }
        double between = Math.rint((carried + not) / 2);
        return not / carried < NEAR || between == carried || between == not
                ? OptionalDouble.empty()
                : OptionalDouble.of(between);
    }

    /** The highest rate that was carried; 0 when none was. */
    static double highestCarried(List<Tried> tried) {
        return tried.stream().filter(Tried::carried).mapToDouble(Tried::rate).max().orElse(0);
    }

    /**
     * Whether what is under way does not grow: it may by a twentieth of what came meanwhile,
     * because lives of cases end in waves.
     *
     * @param underWayBefore cases begun and not closed, at an instant
     * @param underWayAfter the same, later
     * @param begunBetween cases that began between the two
     */
    static boolean carries(long underWayBefore, long underWayAfter, long begunBetween) {
        double growth = underWayAfter - underWayBefore;
        return growth <= Math.max(SOME, A_TWENTIETH * begunBetween);
    }
}
