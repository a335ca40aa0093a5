package care.vigil.escalation.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import care.vigil.messaging.Loops;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

class FeedTest {

    private final Written order = new Written();
    private final Feed feed = new Feed(order, new Loops());

    @Test
    void aChangeThatIsFoundWhileSomebodyComesIsToldToThem() throws Exception {
        feed.join(null, new Heard());
        List<Thread> looks = new ArrayList<>();
        Heard newcomer =
                new Heard() {
                    @Override
                    public void begins(Start start) {
                        super.begins(start);
                        order.write(1);
                        looks.add(Thread.ofPlatform().start(feed::look));
                        await().until(() -> waitsOrIsOver(looks.getFirst()));
                    }
                };

        feed.join(null, newcomer);

        looks.getFirst().join();
        feed.look();
        assertThat(newcomer.changes).containsExactly(1L);
    }

    @Test
    void whatBecameVisibleDuringABreakIsMissedByNobody() {
        order.write(1, 2, 4);
        feed.join(null, new Heard());
        var screen = new Heard();
        feed.join(null, screen);
        feed.remove(screen);
        order.write(3);
        feed.look();

        var again = new Heard();
        feed.join(screen.lastId(), again);

        assertThat(again.start.reset()).isFalse();
        assertThat(again.start.missed()).extracting(Change::streamId).containsExactly(3L, 4L);
    }

    @Test
    void whatBecomesVisibleLaterIsToldAfterAll() {
        order.write(1, 3);
        var screen = new Heard();
        feed.join(null, screen);
        order.write(2);
        feed.look();
        assertThat(screen.changes).containsExactly(2L);
    }

    @Test
    void whoeverIsThereHearsWhatIsFoundWhenAnotherComes() {
        var first = new Heard();
        feed.join(null, first);
        order.write(1);
        feed.join(null, new Heard());
        assertThat(first.changes).containsExactly(1L);
    }

    private static boolean waitsOrIsOver(Thread look) {
        return look.getState() == Thread.State.WAITING || !look.isAlive();
    }

    /** An order of events in memory. */
    private static final class Written implements EventOrder {

        private final TreeMap<Long, Change> changes = new TreeMap<>();

        synchronized void write(long... numbers) {
            for (long number : numbers) {
                changes.put(number, new Change(number, UUID.randomUUID(), "harbor", 1));
            }
        }

        @Override
        public synchronized long newest() {
            return changes.isEmpty() ? 0 : changes.lastKey();
        }

        @Override
        public synchronized List<Change> after(long number, Collection<Long> missing, int limit) {
            return changes.values().stream()
                    .filter(it -> it.streamId() > number || missing.contains(it.streamId()))
                    .limit(limit)
                    .toList();
        }
    }

    /** Whoever listens, and what they have heard. */
    private static class Heard implements Feed.Listener {

        private final List<Long> changes = new CopyOnWriteArrayList<>();
        private Start start;
        private long last;

        @Override
        public void begins(Start where) {
            start = where;
            last = where.id();
        }

        @Override
        public void changed(List<Change> found, long safe) {
            found.forEach(change -> changes.add(change.streamId()));
            last = safe;
        }

        @Override
        public void stillHere(long safe) {
            last = safe;
        }

        String lastId() {
            return Long.toString(last);
        }
    }
}
