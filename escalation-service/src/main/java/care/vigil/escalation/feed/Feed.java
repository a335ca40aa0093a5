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
import java.util.concurrent.locks.ReentrantLock;
import org.jboss.logging.Logger;

/**
 * Looks four times a second what has changed, whichever instance changed it, and tells everybody
 * who listens. While nobody listens it does not look.
 */
@Singleton
public class Feed {

    /** Somebody who wants to know. */
    public interface Listener {

        /** The first that they are told, before anything else. */
        void begins(Start start);

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

    private final EventOrder order;
    private final Loops.Loop loop;
    private final Set<Listener> listeners = ConcurrentHashMap.newKeySet();

    /** Between a look and the next one, or between two who come. */
    private final ReentrantLock turn = new ReentrantLock();

    private final CountDownLatch stopped = new CountDownLatch(1);
    private Position position;
    private int rounds;

    Feed(EventOrder order, Loops loops) {
        this.order = order;
        this.loop = loops.register("feed", Duration.ofSeconds(60));
    }

    void start(@Observes StartupEvent started) {
        Thread.ofPlatform().name("feed").start(this::run);
    }

    void stop(@Observes ShutdownEvent shutdown) {
        stopped.countDown();
    }

    /**
     * Tells somebody where they begin, and from then on what changes. No look comes between the
     * two, so what it finds is never lost on them.
     *
     * @param lastSeen the last id that they heard, in their own words; null for somebody new
     */
    public void join(String lastSeen, Listener listener) {
        turn.lock();
        try {
            lookForChanges();
            listener.begins(
                    Start.of(
                            lastSeen,
                            position.safe(),
                            position.first(),
                            order.newest(),
                            number -> order.after(number, List.of(), Start.WORTH_REPEATING + 1)));
            listeners.add(listener);
        } finally {
            turn.unlock();
        }
    }

    /** Stops telling somebody. */
    public void remove(Listener listener) {
        listeners.remove(listener);
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

    void look() {
        turn.lock();
        try {
            if (listeners.isEmpty()) {
                position = null;
            } else {
                lookForChanges();
                tellThatWeLook();
            }
        } catch (RuntimeException e) {
            LOG.warnf("The feed could not look: %s", e.getClass().getSimpleName());
        } finally {
            turn.unlock();
        }
    }

    private void lookForChanges() {
        if (position == null) {
            position = new Position(Math.max(0, order.newest() - OVERLAP));
        }
        var changes = order.after(position.last(), position.missing(), BATCH);
        position.read(changes.stream().map(Change::streamId).toList(), System.nanoTime());
        if (!changes.isEmpty()) {
            listeners.forEach(listener -> listener.changed(changes, position.safe()));
        }
    }

    /** Also while cases change: they may all be of programs that a screen does not show. */
    private void tellThatWeLook() {
        rounds = (rounds + 1) % HEARTBEAT_EVERY;
        if (rounds == 0) {
            listeners.forEach(listener -> listener.stillHere(position.safe()));
        }
    }
}
