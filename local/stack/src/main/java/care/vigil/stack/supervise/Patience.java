package care.vigil.stack.supervise;

import care.vigil.stack.supervise.Part.Health;
import java.time.Duration;

/** When a running process is given up. */
final class Patience {

    private static final Duration TO_START = Duration.ofMinutes(3);
    private static final int SAYS_DOWN = 2;

    /** A slow machine may miss a few answers; each takes up to two seconds. */
    private static final int SILENT_TIMES = 6;

    private long began = System.nanoTime();
    private int down;
    private int silent;

    /** Returns why it is given up, or an empty text. One that only waits for others is not. */
    String judge(Health health, boolean started) {
        if (health == Health.LIVE) {
            began = System.nanoTime();
        }
        if (!started) {
            boolean over = System.nanoTime() - began > TO_START.toNanos();
            return over ? "did not get ready in " + TO_START.toMinutes() + " min" : "";
        }
        down = health == Health.DOWN ? down + 1 : 0;
        silent = health == Health.SILENT ? silent + 1 : 0;
        if (down >= SAYS_DOWN) {
            return "says that it is not alive";
        }
        return silent >= SILENT_TIMES ? "does not answer" : "";
    }
}
