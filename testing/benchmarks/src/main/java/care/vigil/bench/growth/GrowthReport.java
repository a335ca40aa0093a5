package care.vigil.bench.growth;

import care.vigil.bench.crisis.Costs;
import care.vigil.bench.measure.Latency;
import care.vigil.bench.measure.Usage;
import care.vigil.bench.report.Limit;
import care.vigil.bench.report.Report;
import care.vigil.bench.report.Report.Table;
import care.vigil.bench.report.Target;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** The report about growth: the first number of closed cases is what the others are held to. */
public final class GrowthReport {

    private static final double A_FIFTH_MORE = 120;
    private static final double PERCENT = 100;

    private GrowthReport() {}

    /** The report. */
    public static Report of(List<Level> levels, List<String> machine) {
        var load = levels.getFirst().result().load();
        List<String> facts = new ArrayList<>(machine);
        facts.add(
                load.rateInWords()
                        + "/s at each number of closed cases: "
                        + load.warmUp().toSeconds()
                        + " s of warm-up, "
                        + load.measured().toSeconds()
                        + " s measured");
        List<String> notes = new ArrayList<>();
        for (Level level : levels) {
            notes.add(
                    String.format(
                            Locale.ROOT,
                            "With %,d closed cases, rows read for each crisis, the benchmark's own look at the end included, %s.",
                            level.closed(),
                            level.reads().most(level.crises())));
            level.result().flaws().forEach(it -> notes.add(level.closed() + ": BROKEN: " + it));
        }
        return new Report(
                "growth", "Growth", facts, List.of(targets(levels), GrowthCosts.of(levels)), notes);
    }

    /** Everything that is kept whole. */
    public static Map<String, Latency> distributions(List<Level> levels) {
        Map<String, Latency> all = new LinkedHashMap<>();
        for (Level level : levels) {
            level.result()
                    .latencies()
                    .forEach((measure, latency) ->
                            all.put(level.closed() + "-" + measure.file(), latency));
        }
        return all;
    }

    private static Table targets(List<Level> levels) {
        List<List<String>> rows = new ArrayList<>();
        for (Level level : levels.subList(1, levels.size())) {
            rows.add(row("processor time", levels, level, Costs::withoutGenerator));
            rows.add(row("commits", levels, level, GrowthCosts::commits));
            rows.add(
                    row("pages of tables and indexes touched", levels, level, GrowthCosts::blocks));
        }
        return new Table("Targets", Target.HEADER, rows);
    }

    private static List<String> row(
            String what, List<Level> levels, Level level, ToDoubleFunction<Usage> cost) {
        var base = levels.getFirst();
        double ratio =
                cost.applyAsDouble(level.result().usage())
                        / cost.applyAsDouble(base.result().usage());
        return Limit.atMost(
                        A_FIFTH_MORE,
                        "%",
                        String.format(
                                Locale.ROOT,
                                "%s of a crisis, %,d closed cases against %,d",
                                what,
                                level.closed(),
                                base.closed()))
                .row((double) Math.round(PERCENT * ratio));
    }
}
