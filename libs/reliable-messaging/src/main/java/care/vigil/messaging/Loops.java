package care.vigil.messaging;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * A process is alive while each of its loops goes round. A silent loop gets the process restarted.
 */
@Singleton
public class Loops {

    private final List<Loop> loops = new CopyOnWriteArrayList<>();

    /** Adds a loop that must tick at least once within the given time, from now on. */
    public Loop register(String name, Duration maxSilence) {
        var loop = new Loop(name, maxSilence);
        loops.add(loop);
        return loop;
    }

    /** The names of loops that have stopped going round. */
    List<String> silent() {
        return loops.stream().filter(Loop::isSilent).map(loop -> loop.name).toList();
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
