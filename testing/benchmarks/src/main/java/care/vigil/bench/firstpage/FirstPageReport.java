package care.vigil.bench.firstpage;

import static care.vigil.bench.report.Target.millis;

import care.vigil.bench.crisis.Costs;
import care.vigil.bench.crisis.Measure;
import care.vigil.bench.measure.Percentiles;
import care.vigil.bench.measure.Percentiles.Figure;
import care.vigil.bench.report.Report;
import care.vigil.bench.report.Report.Table;
import care.vigil.bench.report.Target;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The report of a run: targets first, then whole distributions, then what it cost. */
public final class FirstPageReport {

    private static final Target FIRST_CRISIS =
            new Target("first crisis after a start → first page", Figure.MAX, 200_000);
    private static final double CPU_TARGET = 10;

    private final RateResult first;
    private final Costs costs;
    private final List<RateResult> results;

    private FirstPageReport(RateResult first, AtRest rest, List<RateResult> results) {
        this.first = first;
        this.results = results;
        this.costs =
                new Costs(
                        Stream.concat(
                                        Stream.of(rest.column()),
                                        results.stream().map(RateResult::column))
                                .toList());
    }

    /**
     * The report.
     *
     * @param first the very first crisis after the start
     * @param rest what the installation used when nothing happened
     * @param machine facts about the machine
     */
    public static Report of(
            RateResult first, AtRest rest, List<RateResult> results, List<String> machine) {
        var it = new FirstPageReport(first, rest, results);
        List<String> facts = new ArrayList<>(machine);
        results.forEach(result -> facts.add(it.loadOf(result)));
        return new Report(
                "first-page",
                "First page and acknowledgement",
                facts,
                List.of(it.targets(), it.distributions(), it.costs.processors(), it.costs.counts()),
                it.notes());
    }

    private String loadOf(RateResult result) {
        var load = result.load();
        return String.format(
                Locale.ROOT,
                "%s/s: %s arrivals, %d s of warm-up, %d s measured, %d crises; processors %.0f %% busy, other programs %.0f %%; generator late by p99 %s, max %s",
                load.rateInWords(),
                load.random() ? "random (Poisson)" : "even",
                load.warmUp().toSeconds(),
                load.measured().toSeconds(),
                result.usage().crises(),
                100 * result.usage().busy(),
                100 * result.usage().others(),
                millis(result.lag().p99()),
                millis(result.lag().max()));
    }

    private Table targets() {
        List<List<String>> rows = new ArrayList<>();
        for (RateResult result : results) {
            for (var promise : Targets.of(result.load())) {
                rows.add(promise.target().row(result.percentiles(promise.measure())));
            }
            rows.add(cpuRow(result));
        }
        rows.add(FIRST_CRISIS.row(first.percentiles(Measure.FIRST_PAGE)));
        return new Table("Targets", Target.HEADER, rows);
    }

    private static List<String> cpuRow(RateResult result) {
        double cpu = Costs.withoutGenerator(result.usage());
        return List.of(
                "processor time of a crisis, generator excluded, "
                        + result.load().rateInWords()
                        + "/s",
                "≤ 10 ms",
                String.format(Locale.ROOT, "%.1f ms", cpu),
                cpu <= CPU_TARGET
                        ? "met"
                        : String.format(
                                Locale.ROOT,
                                "missed by %.1f ms (%.1f times)",
                                cpu - CPU_TARGET,
                                cpu / CPU_TARGET));
    }

    private Table distributions() {
        List<List<String>> rows = new ArrayList<>();
        for (RateResult result : results) {
            for (Measure measure : Measure.values()) {
                rows.add(row(result.load().rateInWords(), measure, result.percentiles(measure)));
            }
        }
        return new Table(
                "Distributions",
                List.of("per s", "what", "count", "p50", "p99", "p99.9", "max"),
                rows);
    }

    private static List<String> row(String rate, Measure measure, Percentiles it) {
        return List.of(
                rate,
                measure.words(),
                Long.toString(it.count()),
                figure(it, Figure.P50),
                figure(it, Figure.P99),
                figure(it, Figure.P999),
                figure(it, Figure.MAX));
    }

    private static String figure(Percentiles it, Figure figure) {
        return it.count() == 0 ? "–" : millis(it.micros(figure));
    }

    private List<String> notes() {
        List<String> notes = new ArrayList<>();
        notes.add(
                "A clinician's text follows its page by one second; one crisis in ten goes to a program whose clinician answers the call and presses 1. Everything is counted from the intended start of the webhook, the generator's own delay included.");
        first.flaws().forEach(flaw -> notes.add("the first crisis: BROKEN: " + flaw));
        for (RateResult result : results) {
            notes.addAll(Misses.of(result));
        }
        return notes;
    }
}
