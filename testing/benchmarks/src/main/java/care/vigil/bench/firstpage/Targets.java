package care.vigil.bench.firstpage;

import care.vigil.bench.crisis.Measure;
import care.vigil.bench.measure.Percentiles.Figure;
import care.vigil.bench.report.Target;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** What was promised, rate by rate. */
final class Targets {

    /** The target of a quiet ten minutes: nobody at all waits longer. */
    private static final Duration QUIET = Duration.ofMinutes(10);

    /** A target and the measure that it is about. */
    record Promise(Measure measure, Target target) {}

    private Targets() {}

    static List<Promise> of(Load load) {
        List<Promise> all = new ArrayList<>();
        double rate = load.rate();
        if (rate <= 1 && load.measured().compareTo(QUIET) >= 0) {
            add(all, load, Measure.FIRST_PAGE, Figure.MAX, 1_000);
        }
        if (rate <= 20) {
            add(all, load, Measure.FIRST_PAGE, Figure.P50, 20);
            add(all, load, Measure.FIRST_PAGE, Figure.P99, 75);
            add(all, load, Measure.WEBHOOK_ANSWERED, Figure.P99, 25);
        } else if (rate <= 50) {
            add(all, load, Measure.FIRST_PAGE, Figure.P99, 250);
        }
        if (rate <= 50) {
            add(all, load, Measure.ACKNOWLEDGED, Figure.P99, 100);
            add(all, load, Measure.CONFIRMED, Figure.P99, 300);
            add(all, load, Measure.SPOKEN, Figure.P99, 700);
        }
        return all;
    }

    private static void add(
            List<Promise> all, Load load, Measure measure, Figure figure, long millis) {
        String what = measure.words() + ", " + load.rateInWords() + "/s";
        all.add(new Promise(measure, new Target(what, figure, millis * 1_000)));
    }
}
