package care.vigil.bench.growth;

import static care.vigil.bench.report.Target.millis;

import care.vigil.bench.crisis.Costs;
import care.vigil.bench.crisis.Measure;
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
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/** The report about growth: the first number of closed cases is what the others are held to. */
public final class GrowthReport {

    private static final double A_FIFTH_MORE = 120;
    private static final double PERCENT = 100;
    private static final double MEGABYTE = 1024.0 * 1024.0;

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
                "growth", "Growth", facts, List.of(targets(levels), costs(levels)), notes);
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
            rows.add(row("commits", levels, level, GrowthReport::commits));
            rows.add(
                    row(
                            "pages of tables and indexes touched",
                            levels,
                            level,
                            GrowthReport::blocks));
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

    private static double commits(Usage usage) {
        return usage.perCrisis(
                usage.counters().commits().values().stream().mapToLong(Long::longValue).sum());
    }

    private static double blocks(Usage usage) {
        return usage.perCrisis(usage.counters().blocks());
    }

    private static Table costs(List<Level> levels) {
        List<String> header = new ArrayList<>(List.of("of each crisis"));
        levels.forEach(
                level -> header.add(String.format(Locale.ROOT, "%,d closed", level.closed())));
        List<List<String>> rows = new ArrayList<>();
        rows.add(
                line(
                        "processor time",
                        levels,
                        it -> number("%.1f ms", Costs.withoutGenerator(it.result().usage()))));
        rows.add(
                line(
                        "· of PostgreSQL",
                        levels,
                        it -> number("%.1f ms", of(it.result().usage(), "postgres"))));
        rows.add(
                line(
                        "· of escalation",
                        levels,
                        it -> number("%.1f ms", of(it.result().usage(), "escalation"))));
        rows.add(
                line(
                        "· of notification",
                        levels,
                        it -> number("%.1f ms", of(it.result().usage(), "notification"))));
        rows.add(line("commits", levels, it -> number("%.1f", commits(it.result().usage()))));
        rows.add(
                line(
                        "pages of tables and indexes touched",
                        levels,
                        it -> number("%.0f", blocks(it.result().usage()))));
        rows.add(
                line(
                        "rows read",
                        levels,
                        it ->
                                number(
                                        "%.0f",
                                        it.result()
                                                .usage()
                                                .perCrisis(
                                                        it.result().usage().counters().rows()))));
        for (Measure measure :
                List.of(Measure.WEBHOOK_ANSWERED, Measure.FIRST_PAGE, Measure.ACKNOWLEDGED)) {
            rows.add(line(measure.words() + ", p50 / p99", levels, it -> latency(it, measure)));
        }
        rows.add(
                line(
                        "processors busy",
                        levels,
                        it -> number("%.0f %%", PERCENT * it.result().usage().busy())));
        rows.add(
                line(
                        "other programs",
                        levels,
                        it -> number("%.0f %%", PERCENT * it.result().usage().others())));
        rows.add(
                line(
                        "all databases",
                        levels,
                        it ->
                                number(
                                        "%.0f MB",
                                        it.bytes().values().stream()
                                                        .mapToLong(Long::longValue)
                                                        .sum()
                                                / MEGABYTE)));
        return new Table("What it cost", header, rows);
    }

    private static String latency(Level level, Measure measure) {
        var found = level.result().percentiles(measure);
        return millis(found.p50()) + " / " + millis(found.p99());
    }

    private static double of(Usage usage, String process) {
        return usage.perCrisis(usage.times().ofProcess().getOrDefault(process, 0L));
    }

    private static String number(String format, double number) {
        return String.format(Locale.ROOT, format, number);
    }

    private static List<String> line(
            String what, List<Level> levels, Function<Level, String> cell) {
        List<String> row = new ArrayList<>(List.of(what));
        levels.forEach(level -> row.add(cell.apply(level)));
        return row;
    }
}
