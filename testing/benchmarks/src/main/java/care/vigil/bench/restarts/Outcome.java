package care.vigil.bench.restarts;

import care.vigil.bench.crisis.Journey;
import care.vigil.bench.measure.Latency;
import care.vigil.bench.measure.Usage;
import java.util.List;

/**
 * What was found.
 *
 * @param firstCrises the very first crisis after each start, until its first page
 * @param quiet what was used under the light load, before anything was killed
 */
public record Outcome(
        int instances,
        double rate,
        Latency firstCrises,
        List<Kill> kills,
        List<Journey> journeys,
        List<Kill.Deadline> deadlines,
        Usage quiet) {

    /** Texts that became no case, or whose case nobody was paged for or has. */
    public long lost() {
        return journeys.stream()
                .filter(it ->
                        it.escalationId() == null
                                || it.pagedAt() == null
                                || it.acknowledgedAt() == null)
                .count();
    }

    /** Deadlines that were acted upon before their time, or never. */
    public long moved() {
        return deadlines.stream().filter(it -> it.done() == null || it.isEarly()).count();
    }
}
