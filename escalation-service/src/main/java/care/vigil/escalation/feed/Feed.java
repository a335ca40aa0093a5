package care.vigil.escalation.feed;

import care.vigil.messaging.Loops;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Looks four times a second what has changed, whichever instance changed it, and tells everybody
 * who listens. While nobody listens it does not look.
 */
@Singleton
public class Feed {

    /** Somebody who wants to know. */
    public interface Listener {

        /** Cases have changed; {@code safe} is where to start again after a break. */
        void changed(List<Change> changes, long safe);

        /** The feed looks, whether or not anything has changed. */
        void stillHere(long safe);
    }

    private static final Logger LOG = Logger.getLogger(Feed.class);
    private static final long LOOK_MILLIS = 250;

    /** Three seconds: a screen that hears nothing for ten says that it has lost touch. */
    private static final int HEARTBEAT_EVERY = 12;

    private static final int BATCH = 2000;

    /** How far back a look starts, so that a late commit before it is not missed. */
    private static final int OVERLAP = 1000;

    private final ChangeReader reader;
    private final Loops.Loop loop;
    private final Set<Listener> listeners = ConcurrentHashMap.newKeySet();
    private final CountDownLatch stopped = new CountDownLatch(1);
    private Position position;
    private int rounds;

    Feed(ChangeReader reader, Loops loops) {
        this.reader = reader;
        this.loop = loops.register("feed", Duration.ofSeconds(60));
    }

    void start(@Observes StartupEvent started) {
        Thread.ofPlatform().name("feed").start(this::run);
    }

    void stop(@Observes ShutdownEvent shutdown) {
        stopped.countDown();
    }

    /** Tells somebody from now on. */
    public void add(Listener listener) {
        listeners.add(listener);
    }

    /** Stops telling somebody. */
    public void remove(Listener listener) {
        listeners.remove(listener);
    }

    /** The newest number there is. */
    public long newest() {
        return reader.newest();
    }

    /** What came after a number, at most so much. */
    public List<Change> after(long number, int limit) {
        return reader.after(number, List.of(), limit);
    }

    private void run() {
        try {
            while (!stopped.await(LOOK_MILLIS, TimeUnit.MILLISECONDS)) {
                loop.tick();
                look();
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    private void look() {
        if (listeners.isEmpty()) {
            position = null;
            return;
        }
        try {
            lookForChanges();
        } catch (RuntimeException e) {
            LOG.warnf("The feed could not look: %s", e.getClass().getSimpleName());
        }
    }

    private void lookForChanges() {
        if (position == null) {
            position = new Position(Math.max(0, reader.newest() - OVERLAP));
        }
        var changes = reader.after(position.last(), position.missing(), BATCH);
        position.read(changes.stream().map(Change::streamId).toList(), System.nanoTime());
        if (!changes.isEmpty()) {
            listeners.forEach(listener -> listener.changed(changes, position.safe()));
        }
        // Also while cases change: they may all be of programs that a screen does not show.
        rounds = (rounds + 1) % HEARTBEAT_EVERY;
        if (rounds == 0) {
            listeners.forEach(listener -> listener.stillHere(position.safe()));
        }
    }
}
