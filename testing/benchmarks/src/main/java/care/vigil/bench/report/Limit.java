package care.vigil.bench.report;

import java.util.List;
import java.util.Locale;

/**
 * What was promised about one number, rather than about a distribution.
 *
 * @param what is measured, and under what
 * @param unit such as {@code s}, {@code ms}, {@code /s}; may be empty
 * @param bound the number that was promised
 * @param atLeast whether more is better
 */
public record Limit(String what, String unit, double bound, boolean atLeast) {

    /** A number that must not be larger. */
    public static Limit atMost(double bound, String unit, String what) {
        return new Limit(what, unit, bound, false);
    }

    /** A number that must not be smaller. */
    public static Limit atLeast(double bound, String unit, String what) {
        return new Limit(what, unit, bound, true);
    }

    /** A row below {@link Target#HEADER}; infinite is never, no number is not measured. */
    public List<String> row(double found) {
        if (Double.isNaN(found)) {
            return notMeasured("nothing came in that time");
        }
        if (Double.isInfinite(found)) {
            return List.of(what, promise(), "never", "missed");
        }
        return List.of(what, promise(), words(found), verdict(found));
    }

    /** The row of what could not be measured, and why. */
    public List<String> notMeasured(String why) {
        return List.of(what, promise(), "–", "not measured: " + why);
    }

    /** Whether the promise holds; a number that is none keeps nothing. */
    public boolean isMet(double found) {
        return atLeast ? found >= bound : found <= bound;
    }

    private String promise() {
        return (atLeast ? "≥ " : "≤ ") + plain(bound) + unitWord();
    }

    private String verdict(double found) {
        if (isMet(found)) {
            return "met";
        }
        double times = atLeast ? bound / found : found / bound;
        String factor =
                bound == 0 || found == 0 ? "" : String.format(Locale.ROOT, " (%.1f times)", times);
        return "missed by " + words(Math.abs(found - bound)) + factor;
    }

    private String words(double number) {
        return plain(number) + unitWord();
    }

    private String unitWord() {
        return unit.isEmpty() || unit.startsWith("/") ? unit : " " + unit;
    }

    private static String plain(double number) {
        boolean whole = number == Math.rint(number);
        return String.format(Locale.ROOT, whole || number >= 100 ? "%.0f" : "%.1f", number);
    }
}
