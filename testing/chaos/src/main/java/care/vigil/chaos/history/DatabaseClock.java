package care.vigil.chaos.history;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * How the clock of the databases stood to everybody else's. Rows are written by it; texts, calls
 * and faults are noted by the machine's.
 *
 * <p>After a step back some of its instants come twice, and a step forward leaves some out: then
 * only the earliest and the latest instant that a row may mean are known.
 */
public final class DatabaseClock {

    /**
     * It was moved.
     *
     * @param from before it was moved in the first database
     * @param until after it was moved in the last one
     * @param by how far; negative for back
     */
    public record Step(Instant from, Instant until, Duration by) {}

    /** It showed that offset from then until then. */
    private record Span(Instant from, Instant until, Duration offset) {}

    private final List<Span> spans = new ArrayList<>();

    /** A clock with these steps, in any order. */
    public DatabaseClock(List<Step> steps) {
        var from = Instant.MIN;
        var offset = Duration.ZERO;
        for (var step : steps.stream().sorted(Comparator.comparing(Step::from)).toList()) {
            spans.add(new Span(from, step.until(), offset));
            from = step.from();
            offset = offset.plus(step.by());
        }
        spans.add(new Span(from, Instant.MAX, offset));
    }

    /** A clock that nobody moved. */
    public static DatabaseClock unmoved() {
        return new DatabaseClock(List.of());
    }

    /** The first instant at which it can have shown that. */
    public Instant earliest(Instant shown) {
        for (var span : spans) {
            var real = shown.minus(span.offset());
            if (real.isBefore(span.from())) {
                return span.from();
            }
            if (!real.isAfter(span.until())) {
                return real;
            }
        }
        throw new IllegalStateException("the last span has no end");
    }

    /** The last instant at which it can have shown that. */
    public Instant latest(Instant shown) {
        for (int i = spans.size() - 1; i >= 0; i--) {
            var real = shown.minus(spans.get(i).offset());
            if (real.isAfter(spans.get(i).until())) {
                return spans.get(i).until();
            }
            if (!real.isBefore(spans.get(i).from())) {
                return real;
            }
        }
        throw new IllegalStateException("the first span has no beginning");
    }

    /** Whether one row was certainly written after another one. */
    public boolean isAfter(Instant one, Instant other) {
        return earliest(one).isAfter(latest(other));
    }
}
