package care.vigil.bench.deadlines;

import care.vigil.bench.crisis.CarrierWatch;
import care.vigil.bench.measure.Latency;
import care.vigil.bench.measure.Usage;
import java.time.Duration;

/**
 * What became of what was due.
 *
 * @param decided from due to the decision, by the clock of the database
 * @param published from due to a reader of the topic
 * @param marked from due to the mark in the outbox
 * @param silent how many had not been published when the waiting ended
 * @param databaseBytes of escalation-service's database
 * @param filled how long it took to write the open cases
 */
public record Outcome(
        Plan plan,
        Latency decided,
        Latency published,
        Latency marked,
        long silent,
        long databaseBytes,
        Duration filled,
        Usage usage,
        CarrierWatch.Traffic traffic) {}
