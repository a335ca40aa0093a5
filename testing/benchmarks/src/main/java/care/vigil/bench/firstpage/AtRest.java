package care.vigil.bench.firstpage;

import care.vigil.bench.crisis.CarrierWatch;
import care.vigil.bench.crisis.Costs;
import care.vigil.bench.measure.Usage;

/** What the installation used while nothing happened; each second counts as a crisis would. */
public record AtRest(Usage usage, CarrierWatch.Traffic traffic) {

    Costs.Column column() {
        return new Costs.Column("at rest", usage, traffic);
    }
}
