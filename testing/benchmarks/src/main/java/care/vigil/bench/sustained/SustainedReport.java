package care.vigil.bench.sustained;

import static care.vigil.bench.report.Target.millis;

import care.vigil.bench.crisis.Costs;
import care.vigil.bench.crisis.Measure;
import care.vigil.bench.measure.Latency;
import care.vigil.bench.measure.Percentiles.Figure;
import care.vigil.bench.report.Limit;
import care.vigil.bench.report.Report;
import care.vigil.bench.report.Report.Table;
import care.vigil.bench.report.Target;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The report about whole lives of cases. */
public final class SustainedReport {

    private static final Limit RATE =
            Limit.atLeast(100, "/s", "whole lives of cases carried without a growing backlog");
    private static final List<Measure> SHOWN =
            List.of(
                    Measure.WEBHOOK_ANSWERED,
                    Measure.FIRST_PAGE,
                    Measure.ACKNOWLEDGED,
                    Measure.CONFIRMED);

    private SustainedReport() {}

    /** The report. */
    public static Report of(List<StepResult> steps, List<String> machine) {
        var costs = new Costs(steps.stream().map(StepResult::column).toList());
        List<String> facts = new ArrayList<>(machine);
        facts.add(
                "each rate for "
                        + steps.getFirst().seconds()
                        + " s, the second half measured; even arrivals");
        return new Report(
                "sustained",
                "Whole lives of cases",
                facts,
                List.of(targets(steps), rates(steps), costs.processors(), costs.counts()),
                notes(steps));
    }

    /** Everything that is kept whole. */
    public static Map<String, Latency> distributions(List<StepResult> steps) {
        Map<String, Latency> all = new LinkedHashMap<>();
        for (StepResult step : steps) {
            step.latencies()
                    .forEach((measure, latency) ->
                            all.put(Math.round(step.rate()) + "-" + measure.file(), latency));
        }
        return all;
    }

    private static Table targets(List<StepResult> steps) {
        double carried = Knee.highestCarried(steps.stream().map(StepResult::tried).toList());
        List<List<String>> rows = new ArrayList<>();
        rows.add(RATE.row(carried));
        steps.stream()
                .filter(step -> step.rate() == carried)
                .findFirst()
                .ifPresent(step ->
                        rows.add(
                                Limit.atMost(
                                                10,
                                                "ms",
                                                "processor time of a whole life, generator excluded, "
                                                        + Math.round(carried)
                                                        + "/s")
                                        .row(Costs.withoutGenerator(step.usage()))));
        return new Table("Targets", Target.HEADER, rows);
    }

    private static Table rates(List<StepResult> steps) {
        List<String> header =
                new ArrayList<>(List.of("per s", "closed per s", "under way", "carried"));
        SHOWN.forEach(measure -> header.add(measure.words() + ", p50 / p99"));
        header.add("busy");
        header.add("others");
        List<List<String>> rows = new ArrayList<>();
        for (StepResult step : steps) {
            List<String> row = new ArrayList<>();
            row.add(Long.toString(Math.round(step.rate())));
            row.add(String.format(Locale.ROOT, "%.1f", step.closed()));
            row.add(step.underWayHalfWay() + " → " + step.underWayAtEnd());
            row.add(step.carried() ? "yes" : "no");
            for (Measure measure : SHOWN) {
                var found = step.latencies().get(measure).percentiles();
                row.add(
                        millis(found.micros(Figure.P50))
                                + " / "
                                + millis(found.micros(Figure.P99)));
            }
            row.add(percent(step.usage().busy()));
            row.add(percent(step.usage().others()));
            rows.add(row);
        }
        return new Table("Each rate", header, rows);
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.0f %%", 100 * share);
    }

    private static List<String> notes(List<StepResult> steps) {
        List<String> notes = new ArrayList<>();
        notes.add(
                "A whole life: the patient's text, the page by SMS and call, the reply (one in ten by key), the word that contact was made a second later, the closing on the screen, and all reports of the carrier. Under way are cases begun and not closed, half way and at the end of a rate.");
        for (StepResult step : steps) {
            step.flaws()
                    .forEach(flaw -> notes.add(Math.round(step.rate()) + "/s: BROKEN: " + flaw));
        }
        return notes;
    }
}
