package care.vigil.notification.page;

import java.time.Duration;
import java.util.List;

/** How long to wait before the same person is tried again after trouble of the carrier. */
public final class BackOff {

    private static final List<Duration> STEPS =
            List.of(
                    Duration.ofSeconds(1),
                    Duration.ofSeconds(2),
                    Duration.ofSeconds(5),
                    Duration.ofSeconds(10),
                    Duration.ofSeconds(20));

    private BackOff() {}

    /**
     * The wait after this many tries have failed, growing to 20 s and never to an end: a try less
     * than a step before the next round is replaced by it.
     */
    public static Duration after(int tries) {
        return STEPS.get(Math.clamp(tries - 1, 0, STEPS.size() - 1));
    }
}
