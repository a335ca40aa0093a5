package care.vigil.bench.sustained;

import care.vigil.bench.crisis.CarrierWatch;
import care.vigil.bench.crisis.Costs;
import care.vigil.bench.crisis.Measure;
import care.vigil.bench.measure.Latency;
import care.vigil.bench.measure.Usage;
import java.util.List;
import java.util.Map;

/**
 * What one rate showed.
 *
 * @param underWayHalfWay cases begun and not closed, half way
 * @param underWayAtEnd the same at the end
 * @param closed cases that were closed in the measured second half, for each second
 */
public record StepResult(
        double rate,
        int seconds,
        long underWayHalfWay,
        long underWayAtEnd,
        double closed,
        Map<Measure, Latency> latencies,
        Usage usage,
        CarrierWatch.Traffic traffic,
        List<String> flaws) {

    /** Whether the rate was carried without a growing backlog. */
    public boolean carried() {
        return Knee.carries(underWayHalfWay, underWayAtEnd, Math.round(rate * seconds / 2));
    }

    Knee.Tried tried() {
        return new Knee.Tried(rate, carried());
    }

    Costs.Column column() {
        return new Costs.Column("at " + Math.round(rate) + "/s", usage, traffic);
    }
}
