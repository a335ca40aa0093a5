package care.vigil.chaos.history;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * All faults of a run, by what they hit: only a fault in its way explains that something is late.
 */
public final class FaultWindows {

    /** How long after it is ready again a process may still work off what has waited. */
    private static final Duration RECOVERY = Duration.ofSeconds(5);

    private record Span(Instant from, Instant until) {}

    private final DatabaseClock clock;
    private final List<FaultWindow> windows;
    private final Map<Set<String>, List<Span>> joined = new HashMap<>();

    /**
     * The windows of a run, in any order.
     *
     * @param clock by which rows are written
     */
    public FaultWindows(List<FaultWindow> windows, DatabaseClock clock) {
        this.clock = clock;
        this.windows = windows.stream().sorted(Comparator.comparing(FaultWindow::from)).toList();
    }

    /**
     * Whether something was late without a cause: it was not done when it was due plus a grace, and
     * no fault in those parts lay between the two, or that fault had ended well before. Where the
     * clock was moved, the reading counts by which it was least late.
     *
     * @param dueByRow by the clock of the databases, as the next one
     */
    public boolean lateWithoutCause(
            Instant dueByRow, Instant doneByRow, Duration grace, Set<String> parts) {
        var due = clock.latest(dueByRow);
        var done = clock.earliest(doneByRow);
        return done.isAfter(due.plus(grace))
                && joined.computeIfAbsent(parts, this::join).stream()
                        .noneMatch(span ->
                                !due.isAfter(span.until())
                                        && !span.from().isAfter(done)
                                        && !done.isAfter(span.until()));
    }

    /** The spans, recovery included, of all faults in some parts; those that touch are one. */
    private List<Span> join(Set<String> parts) {
        List<Span> spans = new ArrayList<>();
        for (var window : windows) {
            if (!parts.contains(window.part())) {
                continue;
            }
            var next = new Span(window.from(), window.until().plus(RECOVERY));
            var last = spans.isEmpty() ? null : spans.getLast();
            if (last == null || next.from().isAfter(last.until())) {
                spans.add(next);
            } else if (next.until().isAfter(last.until())) {
                spans.set(spans.size() - 1, new Span(last.from(), next.until()));
            }
        }
        return spans;
    }
}
