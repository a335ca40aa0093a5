package care.vigil.bench.report;

import care.vigil.bench.measure.Percentiles;
import care.vigil.bench.measure.Percentiles.Figure;
import java.util.List;
import java.util.Locale;

/**
 * What was promised about one figure.
 *
 * @param what is measured, and at which load
 * @param micros at most so many
 */
public record Target(String what, Figure figure, long micros) {

    private static final double MICROS_IN_A_MILLI = 1_000.0;

    /** The header of a table of targets. */
    public static final List<String> HEADER = List.of("what", "target", "figure", "verdict");

    /** A row: what, target, figure, whether it was met and by how much not. */
    public List<String> row(Percentiles found) {
        return List.of(
                what,
                figure.word() + " ≤ " + millis(micros),
                found.count() == 0 ? "–" : millis(found.micros(figure)),
                verdict(found));
    }

    /** Whether it was met; false as well when there is nothing to judge by. */
    public boolean isMet(Percentiles found) {
        return found.count() > 0 && found.micros(figure) <= micros;
    }

    private String verdict(Percentiles found) {
        if (found.count() == 0) {
            return "not measured";
        }
        if (isMet(found)) {
            return "met";
        }
        long over = found.micros(figure) - micros;
        double times = (double) found.micros(figure) / micros;
        return String.format(Locale.ROOT, "missed by %s (%.1f times)", millis(over), times);
    }

    /** Microseconds as milliseconds: one decimal below a hundred, none above. */
    public static String millis(long micros) {
        double millis = micros / MICROS_IN_A_MILLI;
        return String.format(Locale.ROOT, millis < 100 ? "%.1f ms" : "%.0f ms", millis);
    }
}
