package care.vigil.bench.growth;

import static care.vigil.bench.report.Target.millis;

import care.vigil.bench.crisis.Costs;
import care.vigil.bench.crisis.Measure;
import care.vigil.bench.measure.Usage;
import care.vigil.bench.report.Report.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/** What a crisis cost with each number of closed cases, side by side. */
final class GrowthCosts {

    private static final double PERCENT = 100;
    private static final double MEGABYTE = 1024.0 * 1024.0;

    private GrowthCosts() {}

    static double commits(Usage usage) {
        return usage.perCrisis(
                usage.counters().commits().values().stream().mapToLong(Long::longValue).sum());
    }

    static double blocks(Usage usage) {
        return usage.perCrisis(usage.counters().blocks());
    }

    /** A table with a column for each number. */
    static Table of(List<Level> levels) {
        List<String> header = new ArrayList<>(List.of("of each crisis"));
        levels.forEach(
                level -> header.add(String.format(Locale.ROOT, "%,d closed", level.closed())));
        List<List<String>> rows = new ArrayList<>(work(levels));
        for (Measure measure :
                List.of(Measure.WEBHOOK_ANSWERED, Measure.FIRST_PAGE, Measure.ACKNOWLEDGED)) {
            rows.add(line(measure.words() + ", p50 / p99", levels, it -> latency(it, measure)));
        }
        rows.add(line("processors busy", "%.0f %%", levels, it -> PERCENT * it.busy()));
        rows.add(line("other programs", "%.0f %%", levels, it -> PERCENT * it.others()));
        rows.add(line("all databases", levels, GrowthCosts::databases));
        return new Table("What it cost", header, rows);
    }

    private static List<List<String>> work(List<Level> levels) {
        return List.of(
                line("processor time", "%.1f ms", levels, Costs::withoutGenerator),
                line("· of PostgreSQL", "%.1f ms", levels, it -> of(it, "postgres")),
                line("· of escalation", "%.1f ms", levels, it -> of(it, "escalation")),
                line("· of notification", "%.1f ms", levels, it -> of(it, "notification")),
                line("commits", "%.1f", levels, GrowthCosts::commits),
                line("pages of tables and indexes touched", "%.0f", levels, GrowthCosts::blocks),
                line("rows read", "%.0f", levels, it -> it.perCrisis(it.counters().rows())));
    }

    private static double of(Usage usage, String process) {
        return usage.perCrisis(usage.times().ofProcess().getOrDefault(process, 0L));
    }

    private static String latency(Level level, Measure measure) {
        var found = level.result().percentiles(measure);
        return millis(found.p50()) + " / " + millis(found.p99());
    }

    private static String databases(Level level) {
        long bytes = level.bytes().values().stream().mapToLong(Long::longValue).sum();
        return String.format(Locale.ROOT, "%.0f MB", bytes / MEGABYTE);
    }

    private static List<String> line(
            String what, String format, List<Level> levels, ToDoubleFunction<Usage> figure) {
        return line(
                what,
                levels,
                it ->
                        String.format(
                                Locale.ROOT, format, figure.applyAsDouble(it.result().usage())));
    }

    private static List<String> line(
            String what, List<Level> levels, Function<Level, String> cell) {
        List<String> row = new ArrayList<>(List.of(what));
        levels.forEach(level -> row.add(cell.apply(level)));
        return row;
    }
}
