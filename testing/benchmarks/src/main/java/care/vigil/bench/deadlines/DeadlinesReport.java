package care.vigil.bench.deadlines;

import static care.vigil.bench.report.Target.millis;

import care.vigil.bench.crisis.Costs;
import care.vigil.bench.measure.Latency;
import care.vigil.bench.measure.Percentiles.Figure;
import care.vigil.bench.report.Limit;
import care.vigil.bench.report.Report;
import care.vigil.bench.report.Report.Table;
import care.vigil.bench.report.Target;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The report about deadlines. */
public final class DeadlinesReport {

    private static final long PROMISED_OPEN = 1_000_000;
    private static final double MEGABYTE = 1024.0 * 1024.0;

    private DeadlinesReport() {}

    /** The report. */
    public static Report of(Outcome it, List<String> machine) {
        var costs = new Costs(List.of(new Costs.Column("each deadline", it.usage(), it.traffic())));
        List<String> facts = new ArrayList<>(machine);
        facts.add(
                String.format(
                        Locale.ROOT,
                        "%d cases open, written in %d s, %.0f MB; then %d due a second, %d s of warm-up, %d s measured; processors %.0f %% busy, other programs %.0f %%",
                        it.plan().open(),
                        it.filled().toSeconds(),
                        it.databaseBytes() / MEGABYTE,
                        it.plan().rate(),
                        it.plan().warmUp().toSeconds(),
                        it.plan().span().toSeconds(),
                        100 * it.usage().busy(),
                        100 * it.usage().others()));
        return new Report(
                "deadlines",
                "Deadlines",
                facts,
                List.of(targets(it), distributions(it), costs.processors(), costs.counts()),
                notes(it));
    }

    /** Everything that is kept whole. */
    public static Map<String, Latency> distributions(String prefix, Outcome it) {
        return Map.of(
                prefix + "-decided", it.decided(),
                prefix + "-published", it.published(),
                prefix + "-marked", it.marked());
    }

    private static Table targets(Outcome it) {
        String load =
                String.format(
                        Locale.ROOT, ", %,d open, %,d due/s", it.plan().open(), it.plan().rate());
        return new Table(
                "Targets",
                Target.HEADER,
                List.of(
                        new Target("due → committed and published" + load, Figure.P99, 50_000)
                                .row(it.published().percentiles()),
                        Limit.atMost(0, "", "due and never published" + load)
                                .row((double) it.silent())));
    }

    private static Table distributions(Outcome it) {
        return new Table(
                "Distributions",
                List.of("what", "count", "p50", "p99", "p99.9", "max"),
                List.of(
                        row("due → decided", it.decided()),
                        row("due → a reader of the topic has it", it.published()),
                        row("due → marked as sent in the outbox", it.marked())));
    }

    private static List<String> row(String what, Latency latency) {
        var found = latency.percentiles();
        return List.of(
                what,
                Long.toString(found.count()),
                millis(found.p50()),
                millis(found.p99()),
                millis(found.p999()),
                millis(found.max()));
    }

    private static List<String> notes(Outcome it) {
        List<String> notes = new ArrayList<>();
        notes.add(
                "Each due case asks its clinician again: one event, one page, one message. notification-service did not run meanwhile, so that this ends where the message is published. A mark in the outbox may come 50 ms late by design.");
        if (it.plan().open() < PROMISED_OPEN) {
            notes.add(
                    String.format(
                            Locale.ROOT,
                            "The target speaks of %,d open cases; here were %,d.",
                            PROMISED_OPEN,
                            it.plan().open()));
        }
        return notes;
    }
}
