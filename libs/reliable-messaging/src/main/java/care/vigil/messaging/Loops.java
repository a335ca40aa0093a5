package care.vigil.messaging;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;

/**
 * A process is alive while each of its loops goes round. A silent loop gets the process restarted.
 */
@Liveness
@Singleton
public class Loops implements HealthCheck {

    private final List<Loop> loops = new CopyOnWriteArrayList<>();

    /** Adds a loop that must tick at least once within the given time, from now on. */
    public Loop register(String name, Duration maxSilence) {
        var loop = new Loop(name, maxSilence);
        loops.add(loop);
        return loop;
    }

    @Override
    public HealthCheckResponse call() {
        var response = HealthCheckResponse.named("loops").up();
        for (var loop : loops) {
            if (loop.isSilent()) {
                response.down().withData(loop.name, "silent");
            }
        }
        return response.build();
    }

    /** One loop of this process. */
    public static final class Loop {

        private final String name;
        private final long maxSilenceNanos;
        private volatile long lastTick = System.nanoTime();

        private Loop(String name, Duration maxSilence) {
            this.name = name;
            this.maxSilenceNanos = maxSilence.toNanos();
        }

        /** Says: still going round. */
        public void tick() {
            lastTick = System.nanoTime();
        }

        private boolean isSilent() {
            return System.nanoTime() - lastTick > maxSilenceNanos;
        }
    }
}
