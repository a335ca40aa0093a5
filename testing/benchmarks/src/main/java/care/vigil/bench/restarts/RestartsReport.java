package care.vigil.bench.restarts;

import care.vigil.bench.measure.Percentiles.Figure;
import care.vigil.bench.report.Limit;
import care.vigil.bench.report.Report;
import care.vigil.bench.report.Report.Table;
import care.vigil.bench.report.Target;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The report about restarts. */
public final class RestartsReport {

    private static final double LATE_ALONE = 5;
    private static final double LATE_OF_TWO = 1;
    private static final double FIRST_PAGE_OF_TWO = 2;
    private static final long FIRST_CRISIS_MICROS = 200_000;

    private final Outcome outcome;
    private final String instances;

    private RestartsReport(Outcome outcome) {
        this.outcome = outcome;
        this.instances = outcome.instances() == 1 ? ", one instance" : ", two instances";
    }

    /** The report; with one and with two instances it is another section. */
    public static Report of(Outcome outcome, List<String> machine) {
        var it = new RestartsReport(outcome);
        List<String> facts = new ArrayList<>(machine);
        facts.add(
                String.format(
                        Locale.ROOT,
                        "%.1f crises and 4 deadlines a second%s; processors %.0f %% busy before the first kill, other programs %.0f %%",
                        outcome.rate(),
                        it.instances,
                        100 * outcome.quiet().busy(),
                        100 * outcome.quiet().others()));
        return new Report(
                outcome.instances() == 1 ? "restarts" : "restarts-two",
                "Restarts" + it.instances,
                facts,
                List.of(it.targets(), it.kills()),
                it.notes());
    }

    private Table targets() {
        List<List<String>> rows = new ArrayList<>();
        for (Kill kill : outcome.kills()) {
            rows.add(
                    Limit.atMost(
                                    bound(kill),
                                    "s",
                                    "kill -9 of " + kill.process() + " → back" + instances)
                            .row(kill.backSeconds()));
        }
        for (Kill kill : outcome.kills().stream().filter(Kill::isOfService).toList()) {
            rows.add(
                    Limit.atMost(
                                    outcome.instances() == 1 ? LATE_ALONE : LATE_OF_TWO,
                                    "s",
                                    "latest deadline around the kill of "
                                            + kill.process()
                                            + instances)
                            .row(kill.latestDeadline(outcome.deadlines())));
            if (outcome.instances() > 1) {
                rows.add(
                        Limit.atMost(
                                        FIRST_PAGE_OF_TWO,
                                        "s",
                                        "slowest first page around the kill of "
                                                + kill.process()
                                                + instances)
                                .row(kill.slowestFirstPage(outcome.journeys())));
            }
        }
        rows.add(
                Limit.atMost(0, "", "crises without page or owner at the end" + instances)
                        .row((double) outcome.lost()));
        rows.add(
                Limit.atMost(0, "", "deadlines before their time, or never" + instances)
                        .row((double) outcome.moved()));
        rows.add(
                new Target(
                                "first crisis after a start → first page, "
                                        + outcome.firstCrises().percentiles().count()
                                        + " starts",
                                Figure.MAX,
                                FIRST_CRISIS_MICROS)
                        .row(outcome.firstCrises().percentiles()));
        return new Table("Targets", Target.HEADER, rows);
    }

    private static double bound(Kill kill) {
        return switch (kill.process()) {
            case "kafka" -> 6;
            case "postgres" -> 3;
            default -> 5;
        };
    }

    private Table kills() {
        List<List<String>> rows = new ArrayList<>();
        for (Kill kill : outcome.kills()) {
            rows.add(
                    List.of(
                            kill.process(),
                            seconds(kill.backSeconds()),
                            seconds(kill.allBackSeconds()),
                            seconds(kill.slowestAnswer(outcome.journeys())),
                            seconds(kill.slowestFirstPage(outcome.journeys())),
                            seconds(kill.latestDeadline(outcome.deadlines()))));
        }
        return new Table(
                "Around each kill, the slowest",
                List.of(
                        "killed",
                        "back",
                        "everything ready",
                        "webhook answered",
                        "first page",
                        "deadline late"),
                rows);
    }

    private static String seconds(double number) {
        if (Double.isNaN(number)) {
            return "–";
        }
        return Double.isInfinite(number) ? "never" : String.format(Locale.ROOT, "%.1f s", number);
    }

    private List<String> notes() {
        return List.of(
                String.format(
                        Locale.ROOT,
                        "%d crises and %d deadlines in all. Around a kill is from one second before it to %d s after it. A webhook that is refused or not answered is posted again after half a second, as the carrier can be told to. Back is when the process answers that it is ready, to a tenth of a second.",
                        outcome.journeys().size(),
                        outcome.deadlines().size(),
                        Kill.AFTERMATH.toSeconds()));
    }
}
