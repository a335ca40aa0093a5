package care.vigil.bench.firstpage;

import care.vigil.bench.crisis.CarrierWatch;
import care.vigil.bench.crisis.Costs;
import care.vigil.bench.crisis.Measure;
import care.vigil.bench.measure.Latency;
import care.vigil.bench.measure.Percentiles;
import care.vigil.bench.measure.Usage;
import java.util.List;
import java.util.Map;

/**
 * What one rate showed.
 *
 * @param lag how late the generator started its webhooks
 * @param backlog webhooks without answer when the load ended
 * @param flaws what must not have happened; with one, the figures are worth nothing
 */
public record RateResult(
        Load load,
        Map<Measure, Latency> latencies,
        Percentiles lag,
        int backlog,
        Usage usage,
        CarrierWatch.Traffic traffic,
        List<String> flaws) {

    private static final long LATE = 10_000;
    private static final double BUSY = 0.95;

    /** The distribution of one measure. */
    public Percentiles percentiles(Measure measure) {
        return latencies.get(measure).percentiles();
    }

    Costs.Column column() {
        return new Costs.Column("at " + load.rateInWords() + "/s", usage, traffic);
    }

    /** Why the machine could not keep up with the load, if it could not: empty when it did. */
    public String saturation() {
        if (backlog > load.rate()) {
            return "answers fell behind: %d webhooks were open at the end".formatted(backlog);
        }
        if (usage.busy() > BUSY) {
            return "the processors had no time left";
        }
        return lag.p99() > LATE
                ? "the generator itself was late: p99 %.1f ms".formatted(lag.p99() / 1_000.0)
                : "";
    }
}
