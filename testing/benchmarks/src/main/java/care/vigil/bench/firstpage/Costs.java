package care.vigil.bench.firstpage;

import care.vigil.bench.measure.Usage;
import care.vigil.bench.report.Report.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;

/** What a crisis costs, from the first text to the confirmation and the carrier's last report. */
final class Costs {

    private static final double BYTES_IN_A_KILOBYTE = 1024;

    private Costs() {}

    /** Milliseconds of processor time of a crisis in everything but the load generator. */
    static double withoutGenerator(RateResult result) {
        var usage = result.usage();
        long generator = usage.times().ofProcess().getOrDefault("generator", 0L);
        return usage.perCrisis(usage.times().sum() - generator);
    }

    static Table processors(List<RateResult> results) {
        var names = new TreeSet<String>();
        results.forEach(it -> names.addAll(it.usage().times().ofProcess().keySet()));
        List<List<String>> rows = new ArrayList<>();
        for (String name : names) {
            rows.add(
                    row(
                            name,
                            "%.2f ms",
                            results,
                            it ->
                                    perCrisis(
                                            it,
                                            it.usage()
                                                    .times()
                                                    .ofProcess()
                                                    .getOrDefault(name, 0L))));
        }
        rows.add(row("all but the generator", "%.2f ms", results, Costs::withoutGenerator));
        return new Table("Processor time of a crisis", header("process", results), rows);
    }

    static Table counts(List<RateResult> results) {
        List<List<String>> rows = new ArrayList<>();
        for (String name : List.of("intake", "roster", "escalation", "notification")) {
            rows.add(count("commits in " + name, results, it -> commits(it, name)));
        }
        for (String name : List.of("intake", "roster", "escalation", "notification")) {
            rows.add(count("HTTP requests to " + name, results, it -> served(it, name)));
        }
        rows.add(count("requests to the carrier", results, it -> it.traffic().requests()));
        rows.add(count("webhooks of the carrier", results, it -> it.traffic().webhooks()));
        rows.add(
                count(
                        "log flushes of PostgreSQL",
                        results,
                        it -> it.usage().counters().walFlushes()));
        rows.add(
                row(
                        "log of PostgreSQL",
                        "%.1f kB",
                        results,
                        it ->
                                perCrisis(it, it.usage().counters().walBytes())
                                        / BYTES_IN_A_KILOBYTE));
        return new Table("Counts of a crisis", header("what", results), rows);
    }

    private static long commits(RateResult it, String name) {
        return it.usage().counters().commits().getOrDefault(name, 0L);
    }

    private static long served(RateResult it, String name) {
        return it.usage().counters().served().getOrDefault(name, 0L);
    }

    private static List<String> count(
            String what, List<RateResult> results, ToDoubleFunction<RateResult> all) {
        return row(what, "%.1f", results, it -> all.applyAsDouble(it) / crises(it.usage()));
    }

    private static double crises(Usage usage) {
        return Math.max(1, usage.crises());
    }

    private static double perCrisis(RateResult it, long all) {
        return it.usage().perCrisis(all);
    }

    private static List<String> header(String first, List<RateResult> results) {
        List<String> header = new ArrayList<>();
        header.add(first);
        results.forEach(it -> header.add("at " + it.load().rateInWords() + "/s"));
        return header;
    }

    private static List<String> row(
            String what,
            String format,
            List<RateResult> results,
            ToDoubleFunction<RateResult> value) {
        List<String> row = new ArrayList<>();
        row.add(what);
        results.forEach(it -> row.add(String.format(Locale.ROOT, format, value.applyAsDouble(it))));
        return row;
    }
}
