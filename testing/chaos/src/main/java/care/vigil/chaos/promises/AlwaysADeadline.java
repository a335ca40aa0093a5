package care.vigil.chaos.promises;

import care.vigil.chaos.evidence.Evidence;
import java.time.Duration;

/** Every open case has something to do next, and does it. */
final class AlwaysADeadline implements Promise {

    private static final Duration LATE = Duration.ofSeconds(5);
    private static final Duration A_DAY = Duration.ofHours(24);

    @Override
    public String number() {
        return "P2";
    }

    @Override
    public void check(Facts facts, Findings findings) {
        for (var one : facts.cases()) {
            if (!Evidence.isOpen(one)) {
                continue;
            }
            if (one.nextDueAt() == null) {
                findings.broken(one.id(), "open without a deadline");
                continue;
            }
            var overdue = Duration.between(one.nextDueAt(), facts.evidence().readAt());
            findings.require(
                    overdue.compareTo(LATE) <= 0,
                    one.id(),
                    "overdue by " + overdue.toMillis() + " ms");
            findings.require(
                    !one.nextDueAt().isAfter(one.lastEventAt().plus(A_DAY)),
                    one.id(),
                    "its next deadline is more than a day after its last event");
        }
    }
}
