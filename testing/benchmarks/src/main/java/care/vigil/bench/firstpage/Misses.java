package care.vigil.bench.firstpage;

import static care.vigil.bench.report.Target.millis;

import care.vigil.bench.crisis.Measure;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** What is to be said about a rate whose targets were missed, or whose figures are worth little. */
final class Misses {

    private static final List<Measure> STAGES =
            List.of(
                    Measure.TO_INTAKE,
                    Measure.TO_CASE,
                    Measure.TO_ATTEMPT,
                    Measure.TO_CLAIM,
                    Measure.TO_CARRIER);
    private static final double DISTURBED = 0.05;

    private Misses() {}

    static List<String> of(RateResult result) {
        List<String> said = new ArrayList<>();
        String rate = result.load().rateInWords() + "/s: ";
        result.flaws().forEach(flaw -> said.add(rate + "BROKEN: " + flaw));
        if (!result.saturation().isEmpty()) {
            said.add(
                    rate
                            + "saturated: "
                            + result.saturation()
                            + ". Work that was put off until the load ended is missing in the processor time of a crisis.");
        }
        if (result.usage().others() > DISTURBED) {
            said.add(
                    String.format(
                            Locale.ROOT,
                            "%sother programs used %.0f %% of the processors: the figures are worse than the system.",
                            rate,
                            100 * result.usage().others()));
        }
        boolean missed =
                Targets.of(result.load()).stream()
                        .filter(it -> it.measure() == Measure.FIRST_PAGE)
                        .anyMatch(it -> !it.target().isMet(result.percentiles(it.measure())));
        if (missed) {
            said.add(rate + whereTheTimeGoes(result));
        }
        return said;
    }

    private static String whereTheTimeGoes(RateResult result) {
        Stream<Measure> slowestFirst =
                STAGES.stream()
                        .sorted(
                                Comparator.comparingLong(
                                                (Measure stage) -> result.percentiles(stage).p99())
                                        .reversed());
        List<String> parts =
                slowestFirst
                        .limit(3)
                        .map(stage ->
                                "%s (p50 %s, p99 %s)"
                                        .formatted(
                                                stage.words().substring(2),
                                                millis(result.percentiles(stage).p50()),
                                                millis(result.percentiles(stage).p99())))
                        .toList();
        return String.format(
                Locale.ROOT,
                "the first page was late; its slowest parts are %s; the processors were %.0f %% busy.",
                String.join(", then ", parts),
                100 * result.usage().busy());
    }
}
