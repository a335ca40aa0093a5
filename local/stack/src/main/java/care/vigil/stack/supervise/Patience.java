package care.vigil.stack.supervise;

import care.vigil.stack.supervise.Part.Health;
import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * When a running process is given up. Long enough that a busy machine, on which loops tick late and
 * answers come late, is not made busier by starting again what would have recovered.
 */
final class Patience {

    private static final Duration TO_START = Duration.ofMinutes(3);
    private static final Duration DOWN = Duration.ofSeconds(20);
    private static final Duration SILENT = Duration.ofSeconds(45);

    private final LongSupplier nanos;
    private long well;

    Patience(LongSupplier nanos) {
        this.nanos = nanos;
        well = nanos.getAsLong();
    }

    /** Returns why it is given up, or an empty text. One that only waits for others is not. */
    String judge(Health health, boolean started) {
        if (health == Health.LIVE || health == Health.READY) {
            well = nanos.getAsLong();
            return "";
        }
        Duration ill = Duration.ofNanos(nanos.getAsLong() - well);
        if (!started) {
            boolean over = ill.compareTo(TO_START) >= 0;
            return over ? "did not get ready in " + TO_START.toMinutes() + " min" : "";
        }
        if (health == Health.DOWN && ill.compareTo(DOWN) >= 0) {
            return "says that it is not alive";
        }
        return ill.compareTo(SILENT) >= 0 ? "does not answer" : "";
    }
}
