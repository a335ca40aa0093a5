package care.vigil.roster.account;

import java.time.Duration;
import java.time.Instant;

/**
 * Slows down who guesses. It counts by account and address together, so that nobody can keep a
 * clinician out of their account by failing on purpose somewhere else.
 *
 * @param failures since the last success
 * @param lastTriedAt null before the first try
 */
public record LoginThrottle(int failures, Instant lastTriedAt) {

    private static final int FREE = 5;
    private static final Duration LONGEST = Duration.ofMinutes(5);

    /** How long the next try has to wait; zero when it may be made now. */
    public Duration waitAt(Instant now) {
        if (failures < FREE || lastTriedAt == null) {
            return Duration.ZERO;
        }
        var pause = Duration.ofSeconds(1L << Math.min(failures - FREE + 1, 20));
        var until = lastTriedAt.plus(pause.compareTo(LONGEST) < 0 ? pause : LONGEST);
        return until.isAfter(now) ? Duration.between(now, until) : Duration.ZERO;
    }
}
