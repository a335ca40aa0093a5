package care.vigil.chaos.promises;

import care.vigil.chaos.evidence.Evidence;
import care.vigil.chaos.evidence.Evidence.Attempt;
import care.vigil.chaos.evidence.Evidence.Event;
import care.vigil.chaos.history.DatabaseClock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * The worst of a run, faults or not; the checker says whether it had a cause.
 *
 * @param toOpen from a request to its case
 * @param afterAcknowledgement from an acknowledgement to the last claim of an earlier page
 */
public record Longest(Duration toOpen, Duration afterAcknowledgement) {

    /** The worst of these rows. */
    public static Longest of(Evidence evidence, DatabaseClock clock) {
        Map<UUID, Instant> received = new HashMap<>();
        evidence.cases().forEach(one -> received.put(one.id(), one.receivedAt()));
        Map<UUID, Event> taken = new HashMap<>();
        evidence.events().stream()
                .filter(event -> event.type().equals("acknowledged"))
                .forEach(event -> taken.putIfAbsent(event.caseId(), event));
        return new Longest(
                longest(
                        evidence.events().stream()
                                .filter(event -> event.type().equals("case-opened"))
                                .map(event ->
                                        between(clock, received.get(event.caseId()), event.at()))),
                longest(
                        evidence.attempts().stream()
                                .filter(it -> isPageOfBefore(it, taken.get(it.caseId())))
                                .map(it ->
                                        between(
                                                clock,
                                                taken.get(it.caseId()).at(),
                                                it.claimedAt()))));
    }

    private static Duration between(DatabaseClock clock, Instant from, Instant until) {
        return Duration.between(clock.latest(from), clock.earliest(until));
    }

    private static boolean isPageOfBefore(Attempt attempt, Event taken) {
        return attempt.kind().equals("PAGE")
                && !"EMERGENCY_TASK".equals(attempt.subject())
                && attempt.claimedAt() != null
                && taken != null
                && attempt.caseVersion() < taken.version();
    }

    private static Duration longest(Stream<Duration> all) {
        return all.filter(Duration::isPositive)
                .max(Comparator.naturalOrder())
                .orElse(Duration.ZERO);
    }

    @Override
    public String toString() {
        return "request to case "
                + toOpen.toMillis()
                + " ms, claim after acknowledgement "
                + afterAcknowledgement.toMillis()
                + " ms";
    }
}
