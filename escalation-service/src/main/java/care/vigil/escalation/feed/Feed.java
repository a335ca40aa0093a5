package care.vigil.escalation.feed;

import care.vigil.messaging.Loops;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Map;
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

        /** The first that they are told, before anything else. */
        void begins(Start start);

        /** Cases have changed; {@code safe} is where to start again after a break. */
        void changed(List<Change> changes, long safe);

        /** The feed looks, whether or not anything has changed. */
        void stillHere(long safe);

        /** Something may have been missed after all: everything is to be fetched once more. */
        void fetchesAgain(long safe);
    }

    private static final Logger LOG = Logger.getLogger(Feed.class);
    private static final long LOOK_MILLIS = 250;

    /** Three seconds: a screen that hears nothing for ten says that it has lost touch. */
    private static final int HEARTBEAT_EVERY = 12;

    private static final int BATCH = 3000;

    /**
     * How far back a look starts, so that a number that may still come is waited for. What was on
     * its way for longer when the feed began is not known by its number: see {@link #settle}.
     */
    private static final int OVERLAP = 2000;

    private final EventOrder order;
    private final Loops.Loop loop;
    private final Map<Listener, Seat> seats = new ConcurrentHashMap<>();
    private final CountDownLatch stopped = new CountDownLatch(1);
    private Position position;
    private Long settlesAt;
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
     * Tells somebody where they begin, and from then on what changes. They listen before it is
     * looked up where that is, so nothing falls between the two.
     *
     * @param lastSeen the last id that they heard, in their own words; null for somebody new
     */
    public void join(String lastSeen, Listener listener) {
        var seat = new Seat(listener);
        seats.put(listener, seat);
        try {
            var visible = recently();
            read(visible, System.nanoTime());
            seat.begin(
                    Start.of(
                            lastSeen,
                            visible,
                            order.newest(),
                            number -> order.after(number, List.of(), Start.WORTH_REPEATING + 1)),
                    visible);
        } catch (RuntimeException e) {
            remove(listener);
            throw e;
        }
    }

    /** Stops telling somebody. */
    public void remove(Listener listener) {
        seats.remove(listener);
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
        look(System.nanoTime());
    }

    /** Looks, at a time in nanoseconds. */
    void look(long nanos) {
        if (seats.isEmpty()) {
            position = null;
            return;
        }
        try {
            lookForChanges(nanos);
        } catch (RuntimeException e) {
            LOG.warnf("The feed could not look: %s", e.getClass().getSimpleName());
        }
    }

    private void lookForChanges(long nanos) {
        if (position == null) {
            position = recently();
            settlesAt = nanos + Position.WAIT_NANOS;
        }
        var changes = read(position, nanos);
        if (!changes.isEmpty()) {
            seats.values().forEach(seat -> seat.changed(changes, position.safe()));
        }
        // Also while cases change: they may all be of programs that a screen does not show.
        rounds = (rounds + 1) % HEARTBEAT_EVERY;
        if (rounds == 0) {
            seats.values().forEach(seat -> seat.stillHere(position.safe()));
        }
        settle(nanos);
    }

    /**
     * Nobody can say which numbers were on their way when the feed began. Once all of them have
     * come, or never will, whoever has listened since then fetches everything, once.
     */
    private void settle(long nanos) {
        if (settlesAt != null && nanos - settlesAt >= 0) {
            settlesAt = null;
            seats.values().forEach(seat -> seat.fetchesAgain(position.safe()));
        }
    }

    private Position recently() {
        return new Position(Math.max(0, order.newest() - OVERLAP));
    }

    private List<Change> read(Position from, long nanos) {
        var changes = order.after(from.last(), from.missing(), BATCH);
        from.read(changes.stream().map(Change::streamId).toList(), nanos);
        return changes;
    }
}
