package care.vigil.bench.crisis;

import care.vigil.bench.measure.Usage;
import care.vigil.bench.report.Report.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.ToLongFunction;

/**
 * What a crisis costs, from the first text to the confirmation and the carrier's last report; and
 * what the installation costs each second when nothing happens.
 */
public final class Costs {

    private static final List<String> SERVICES =
            List.of("intake", "roster", "escalation", "notification");
    private static final double BYTES_IN_A_KILOBYTE = 1024;

    /** One column: a rate, or rest. */
    public record Column(String title, Usage usage, CarrierWatch.Traffic traffic) {

        private double each(long all) {
            return usage.perCrisis(all);
        }
    }

    private final List<Column> columns;

    /** Of these columns. */
    public Costs(List<Column> columns) {
        this.columns = columns;
    }

    /** Milliseconds of processor time of a crisis in everything but the load generator. */
    public static double withoutGenerator(Usage usage) {
        return usage.perCrisis(ours(usage));
    }

    private static long ours(Usage usage) {
        return usage.times().sum() - usage.times().ofProcess().getOrDefault("generator", 0L);
    }

    /** Processor time by process. */
    public Table processors() {
        var names = new TreeSet<String>();
        columns.forEach(it -> names.addAll(it.usage().times().ofProcess().keySet()));
        List<List<String>> rows = new ArrayList<>();
        for (String name : names) {
            rows.add(row(name, "%.2f ms", 1, it -> of(it.usage().times().ofProcess(), name)));
        }
        rows.add(row("all but the generator", "%.2f ms", 1, it -> ours(it.usage())));
        return new Table(
                "Processor time of each crisis, or of each second at rest",
                header("process"),
                rows);
    }

    /** Commits, requests and log of PostgreSQL. */
    public Table counts() {
        List<List<String>> rows = new ArrayList<>();
        for (String name : SERVICES) {
            rows.add(count("commits in " + name, it -> of(it.usage().counters().commits(), name)));
        }
        for (String name : SERVICES) {
            rows.add(
                    count(
                            "HTTP requests to " + name,
                            it -> of(it.usage().counters().served(), name)));
        }
        rows.add(count("requests to the carrier", it -> it.traffic().requests()));
        rows.add(count("webhooks of the carrier", it -> it.traffic().webhooks()));
        rows.add(count("log flushes of PostgreSQL", it -> it.usage().counters().walFlushes()));
        rows.add(count("pages of tables and indexes", it -> it.usage().counters().blocks()));
        rows.add(count("rows read", it -> it.usage().counters().rows()));
        rows.add(
                row(
                        "log of PostgreSQL",
                        "%.1f kB",
                        BYTES_IN_A_KILOBYTE,
                        it -> it.usage().counters().walBytes()));
        return new Table("Counts of each crisis, or of each second at rest", header("what"), rows);
    }

    private static long of(Map<String, Long> all, String name) {
        return all.getOrDefault(name, 0L);
    }

    private List<String> header(String first) {
        List<String> header = new ArrayList<>();
        header.add(first);
        columns.forEach(it -> header.add(it.title()));
        return header;
    }

    private List<String> count(String what, ToLongFunction<Column> all) {
        return row(what, "%.1f", 1, all);
    }

    private List<String> row(String what, String format, double unit, ToLongFunction<Column> all) {
        List<String> row = new ArrayList<>();
        row.add(what);
        for (Column column : columns) {
            double each = column.each(all.applyAsLong(column)) / unit;
            row.add(String.format(Locale.ROOT, format, each));
        }
        return row;
    }
}
