package care.vigil.bench.load;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.LongSupplier;

/**
 * The machine's clock, by which the simulator writes down what it is asked, beside the scale of
 * {@link System#nanoTime()}, on which load is sent. Each instant is converted by itself, so that a
 * slow drift between the two does not add up.
 */
public final class WallClock implements InstantSource {

    private final InstantSource wall;
    private final LongSupplier nanos;

    /** A clock of these two. */
    public WallClock(InstantSource wall, LongSupplier nanos) {
        this.wall = wall;
        this.nanos = nanos;
    }

    @Override
    public Instant instant() {
        return wall.instant();
    }

    /** The wall time of a near instant. */
    public Instant at(long nano) {
        return wall.instant().plusNanos(nano - nanos.getAsLong());
    }

    /** The instant of a near wall time, on the scale of {@link System#nanoTime()}. */
    public long nano(Instant at) {
        return nanos.getAsLong() + Duration.between(wall.instant(), at).toNanos();
    }
}
