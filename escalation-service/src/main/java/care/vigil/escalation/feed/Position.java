package care.vigil.escalation.feed;

import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;

/**
 * How far a reader has come in a numbered stream whose numbers may become visible out of order: a
 * number that is missing is waited for, as long as its transaction may still commit, however many
 * others come after it meanwhile. In a burst that is thousands within a second.
 */
final class Position {

    /** A bound for memory: rolled back by the batch, for a minute, and nobody would look at all. */
    static final int MOST_MISSING = 100_000;

    static final long WAIT_NANOS = Duration.ofSeconds(60).toNanos();

    private final TreeMap<Long, Long> missing = new TreeMap<>();
    private final long first;
    private long last;

    Position(long first) {
        this.first = first;
        this.last = first;
    }

    /** Takes note of what was read, in ascending order, at a time in nanoseconds. */
    void read(Collection<Long> numbers, long nanos) {
        for (long number : numbers) {
            missing.remove(number);
            for (long gap = last + 1; gap < number; gap++) {
                missing.put(gap, nanos);
            }
            last = Math.max(last, number);
        }
        missing.values().removeIf(since -> nanos - since > WAIT_NANOS);
        while (missing.size() > MOST_MISSING) {
            missing.pollFirstEntry();
        }
    }

    /** Of what comes before, it is not known whether anything is still to come. */
    long first() {
        return first;
    }

    long last() {
        return last;
    }

    Collection<Long> missing() {
        return Map.copyOf(missing).keySet();
    }

    /** Whether a number was read, or was given up. */
    boolean includes(long number) {
        return number > first && number <= last && !missing.containsKey(number);
    }

    /** Everything up to here was read or will never come: where a reader may start again. */
    long safe() {
        return missing.isEmpty() ? last : missing.firstKey() - 1;
    }
}
