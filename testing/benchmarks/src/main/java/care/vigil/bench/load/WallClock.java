package care.vigil.bench.load;

import java.time.Instant;

/**
 * Turns instants of {@link System#nanoTime()} into the wall time that the database and the
 * simulator of this machine write down. Each is converted by itself, so that a slow drift between
 * the two clocks does not add up.
 */
public final class WallClock {

    private WallClock() {}

    /** The wall time of a near instant. */
    public static Instant at(long nano) {
        return Instant.now().plusNanos(nano - System.nanoTime());
    }

    /** The instant of a near wall time, on the scale of {@link System#nanoTime()}. */
    public static long nano(Instant at) {
        return System.nanoTime() + java.time.Duration.between(Instant.now(), at).toNanos();
    }
}
