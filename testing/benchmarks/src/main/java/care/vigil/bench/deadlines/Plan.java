package care.vigil.bench.deadlines;

import java.time.Duration;
import java.time.Instant;

/**
 * When what is due.
 *
 * @param open cases that are open and not due
 * @param rate cases that are due in each second
 * @param warmUp comes first, at the same rate, and is not measured
 * @param span how long is measured
 */
public record Plan(long open, int rate, Duration warmUp, Duration span) {

    /** Apart from a millisecond for each, which is long enough to write them. */
    private static final Duration NOTICE = Duration.ofSeconds(3);

    /** Open cases are due some hours from now, evenly. */
    private static final Duration SPREAD = Duration.ofHours(8);

    /** How many are due in all. */
    public long due() {
        return rate * warmUp.plus(span).toSeconds();
    }

    /** How many of those are measured. */
    public long measured() {
        return rate * span.toSeconds();
    }

    /** When the first is due, so that all are written by then. */
    public Instant first(Instant now) {
        return now.plus(NOTICE).plusMillis(due());
    }

    /** When the n-th (from 0) is due. */
    public Instant dueAt(long n, Instant first) {
        return first.plusNanos(Math.round(n * 1e9 / rate / 1_000) * 1_000);
    }

    /** How much earlier than its original the n-th open case came about. */
    public Duration earlier(long n) {
        return Duration.ofMillis(n * SPREAD.toMillis() / Math.max(1, open));
    }
}
