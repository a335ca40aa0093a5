package care.vigil.bench.measure;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.HdrHistogram.Histogram;

/** How long one kind of thing took, each time: kept whole, to the microsecond. */
public final class Latency {

    /** Longer ones count as an hour. */
    private static final long LONGEST = Duration.ofHours(1).toNanos() / 1_000;

    /**
     * One duration.
     *
     * @param from when it should have begun
     * @param micros how long it took from there; never negative
     */
    public record Sample(Instant from, long micros) {}

    private final List<Sample> samples = new ArrayList<>();
    private final Histogram histogram = new Histogram(LONGEST, 3);

    /** Counts one; two clocks of one machine that disagree by microseconds count as nothing. */
    public void add(Instant from, Instant to) {
        long micros = Math.clamp(Duration.between(from, to).toNanos() / 1_000, 0, LONGEST);
        samples.add(new Sample(from, micros));
        histogram.recordValue(micros);
    }

    /** Its distribution. */
    public Percentiles percentiles() {
        return histogram.getTotalCount() == 0
                ? Percentiles.NONE
                : new Percentiles(
                        histogram.getTotalCount(),
                        histogram.getValueAtPercentile(50),
                        histogram.getValueAtPercentile(99),
                        histogram.getValueAtPercentile(99.9),
                        histogram.getMaxValue());
    }

    /** All of them, in the order in which they were added. */
    public Collection<Sample> samples() {
        return List.copyOf(samples);
    }

    Histogram histogram() {
        return histogram.copy();
    }
}
