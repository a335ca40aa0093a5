package care.vigil.stack.supervise;

import java.time.Duration;
import java.util.List;

/** How long to wait before the next start: at once, then 1, 2, 5, 10 s. */
final class Backoff {

    private static final List<Duration> PAUSES =
            List.of(
                    Duration.ZERO,
                    Duration.ofSeconds(1),
                    Duration.ofSeconds(2),
                    Duration.ofSeconds(5),
                    Duration.ofSeconds(10));

    /** A process that ran this long was well: the next failure is a new one. */
    private static final Duration WELL = Duration.ofSeconds(30);

    private int failures;

    Duration next(Duration ran) {
        if (ran.compareTo(WELL) >= 0) {
            failures = 0;
        }
        Duration pause = PAUSES.get(Math.min(failures, PAUSES.size() - 1));
        failures++;
        return pause;
    }
}
