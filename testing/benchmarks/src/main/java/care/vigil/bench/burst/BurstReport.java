package care.vigil.bench.burst;

import care.vigil.bench.burst.Outcome.Step;
import care.vigil.bench.crisis.Costs;
import care.vigil.bench.measure.Latency;
import care.vigil.bench.report.Limit;
import care.vigil.bench.report.Report;
import care.vigil.bench.report.Report.Table;
import care.vigil.bench.report.Target;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The report of a burst: targets, how far it had come by when, and what it cost. */
public final class BurstReport {

    private static final List<Long> SECONDS = List.of(4L, 10L, 15L, 30L, 60L, 120L, 240L, 480L);
    private static final long GIVEN_UP = 15;

    private final Outcome outcome;
    private final int crises;

    private BurstReport(Outcome outcome) {
        this.outcome = outcome;
        this.crises = outcome.journeys().size();
    }

    /** The report. */
    public static Report of(Outcome outcome, List<String> machine) {
        var it = new BurstReport(outcome);
        var costs =
                new Costs(
                        List.of(
                                new Costs.Column(
                                        "in the burst", outcome.usage(), outcome.traffic())));
        List<String> facts = new ArrayList<>(machine);
        facts.add(it.loadInWords());
        return new Report(
                "burst",
                "Burst",
                facts,
                List.of(it.targets(), it.progress(), costs.processors(), costs.counts()),
                it.notes());
    }

    /** The distribution of each step, counted from the burst. */
    public static Map<String, Latency> distributions(Outcome outcome) {
        Map<String, Latency> all = new LinkedHashMap<>();
        for (Step step : Step.values()) {
            var latency = new Latency();
            outcome.times(step)
                    .forEach(time -> latency.add(outcome.began(), outcome.began().plus(time)));
            all.put("burst-" + step.name().toLowerCase(Locale.ROOT), latency);
        }
        return all;
    }

    private String loadInWords() {
        return String.format(
                Locale.ROOT,
                "%d texts of as many people at one instant; processors %.0f %% busy until rest, other programs %.0f %%",
                crises,
                100 * outcome.usage().busy(),
                100 * outcome.usage().others());
    }

    private Table targets() {
        String all = ", " + crises + " at once";
        List<List<String>> rows = new ArrayList<>();
        rows.add(row(4, "webhooks answered (durable)" + all, Step.ANSWERED));
        rows.add(row(10, "first SMS of every case at the carrier" + all, Step.PAGED));
        var everything =
                Limit.atMost(60, "s", "everything: acknowledged, confirmed, reported" + all);
        rows.add(
                outcome.settledAt() == null
                        ? everything.notMeasured("no rest in the time that was waited")
                        : everything.row(outcome.settledSecond()));
        rows.add(
                Limit.atMost(0, "", "contacts with more than one case" + all)
                        .row((double) outcome.duplicates()));
        return new Table("Targets", Target.HEADER, rows);
    }

    private List<String> row(double bound, String what, Step step) {
        var limit = Limit.atMost(bound, "s", what);
        long without = outcome.without(step);
        return without > 0
                ? limit.notMeasured(without + " never got there")
                : limit.row(outcome.lastSecond(step));
    }

    /** How many of a hundred had taken each step by when. */
    private Table progress() {
        List<String> header = new ArrayList<>(List.of("step"));
        SECONDS.forEach(second -> header.add(second + " s"));
        header.add("the last");
        List<List<String>> rows = new ArrayList<>();
        for (Step step : Step.values()) {
            List<String> row = new ArrayList<>(List.of(step.words()));
            for (long second : SECONDS) {
                double share = 100.0 * outcome.within(step, second) / crises;
                row.add(String.format(Locale.ROOT, "%.0f %%", share));
            }
            row.add(
                    outcome.without(step) > 0
                            ? "never: " + outcome.without(step)
                            : String.format(Locale.ROOT, "%.1f s", outcome.lastSecond(step)));
            rows.add(row);
        }
        return new Table("How many of the crises had come how far, and by when", header, rows);
    }

    private List<String> notes() {
        List<String> notes = new ArrayList<>();
        if (!outcome.refusals().isEmpty()) {
            notes.add(
                    "Webhooks that were not answered with success, by status (0 is no answer): "
                            + outcome.refusals()
                            + ". Each was posted again after half a second, as the carrier can be told to.");
        }
        long late = crises - outcome.within(Step.ANSWERED, GIVEN_UP);
        if (late > 0) {
            notes.add(
                    late
                            + " webhooks were not answered within 15 s. The carrier would have given them up; here they are waited for. What intake had by then is a case all the same, and the rest is what the reconciler finds in the carrier's record.");
        }
        notes.add(
                String.format(
                        Locale.ROOT,
                        "Each crisis costs %.0f ms of processor time, so that two processors carry about %.0f a second: %d at once are %.0f s of work whatever their order.",
                        Costs.withoutGenerator(outcome.usage()),
                        outcome.usage().processors()
                                * 1_000
                                / Costs.withoutGenerator(outcome.usage()),
                        crises,
                        crises
                                * Costs.withoutGenerator(outcome.usage())
                                / 1_000
                                / outcome.usage().processors()));
        return notes;
    }
}
