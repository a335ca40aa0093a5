package care.vigil.escalation.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import care.vigil.messaging.Loops;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.LongStream;
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
                        looks.add(Thread.ofPlatform().start(() -> feed.look(1)));
                        await().until(() -> waitsOrIsOver(looks.getFirst()));
                    }
                };

        feed.join(null, newcomer);

        looks.getFirst().join();
        feed.look(1);
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
        feed.look(1);

        var again = new Heard();
        feed.join(screen.lastId(), again);

        assertThat(again.start.reset()).isFalse();
        assertThat(again.start.missed()).extracting(Change::streamId).containsExactly(3L, 4L);
    }

    @Test
    void whatWasRolledBackSendsNobodyBackToTheBeginningOnceItIsSureNotToCome() {
        order.write(1_500, 3_000);
        var screen = new Heard();
        feed.join(null, screen);
        feed.look(0);
        heartbeatAt(Position.WAIT_NANOS + 1);
        feed.remove(screen);
        order.write(3_001, 3_900);

        var again = new Heard();
        feed.join(screen.lastId(), again);

        assertThat(again.start.reset()).isFalse();
        assertThat(again.start.missed())
                .extracting(Change::streamId)
                .containsExactly(3_001L, 3_900L);
    }

    @Test
    void whatIsCommittedAfterThousandsOfOthersIsToldAfterAll() {
        order.write(1);
        var screen = new Heard();
        feed.join(null, screen);
        feed.look(0);
        order.write(LongStream.rangeClosed(3, 2_900).toArray());
        feed.look(1);
        order.write(LongStream.rangeClosed(2_901, 5_800).toArray());
        feed.look(2);
        screen.changes.clear();
        order.write(2);
        feed.look(3);
        assertThat(screen.changes).containsExactly(2L);
    }

    @Test
    void whoComesBackMeanwhileIsToldItToo() {
        order.write(1);
        var screen = new Heard();
        feed.join(null, screen);
        feed.join(null, new Heard());
        feed.look(0);
        order.write(LongStream.rangeClosed(3, 1_900).toArray());
        heartbeatAt(1);
        feed.remove(screen);

        var again = new Heard();
        feed.join(screen.lastId(), again);
        assertThat(again.start.reset() || again.start.id() < 2).isTrue();
        order.write(2);
        feed.look(2);
        assertThat(again.changes).containsExactly(2L);
    }

    @Test
    void whoeverComesWhileThousandsAreCommittedHearsOfTheFirstOfThem() {
        order.write(1);
        feed.join(null, new Heard());
        feed.look(0);
        order.write(LongStream.rangeClosed(3, 2_900).toArray());
        feed.look(1);
        var newcomer = new Heard();
        feed.join(null, newcomer);
        order.write(2);
        feed.look(2);
        assertThat(newcomer.changes).containsExactly(2L);
    }

    @Test
    void whatWasOnItsWayWhenTheFeedBeganIsFetchedOnceByEverybody() {
        order.write(5_000);
        var screen = new Heard();
        feed.join(null, screen);
        feed.look(0);
        order.write(2);
        feed.look(Position.WAIT_NANOS - 1);
        assertThat(screen.fetches).isZero();
        feed.look(Position.WAIT_NANOS);
        feed.look(Position.WAIT_NANOS + 1);
        assertThat(screen.fetches).isEqualTo(1);
    }

    @Test
    void whatBecomesVisibleLaterIsToldAfterAll() {
        order.write(1, 3);
        var screen = new Heard();
        feed.join(null, screen);
        order.write(2);
        feed.look(1);
        assertThat(screen.changes).containsExactly(2L);
    }

    @Test
    void whatCouldBeSeenFromTheBeginningIsNotToldAgain() {
        order.write(1, 2);
        var screen = new Heard();
        feed.join(null, screen);
        feed.look(1);
        assertThat(screen.changes).isEmpty();
    }

    @Test
    void whoCannotBeToldWhereTheyBeginIsNotLeftListening() {
        var screen = new Heard();
        order.away = true;
        assertThatThrownBy(() -> feed.join(null, screen)).isInstanceOf(UncheckedIOException.class);
        order.away = false;
        feed.join(null, new Heard());
        order.write(1);
        feed.look(1);
        assertThat(screen.changes).isEmpty();
    }

    /** As often as it takes until everybody is told that the feed is still there. */
    private void heartbeatAt(long nanos) {
        for (int i = 0; i < 12; i++) {
            feed.look(nanos);
        }
    }

    private static boolean waitsOrIsOver(Thread look) {
        return look.getState() == Thread.State.BLOCKED || !look.isAlive();
    }

    /** An order of events in memory. */
    private static final class Written implements EventOrder {

        private final TreeMap<Long, Change> changes = new TreeMap<>();
        private boolean away;

        synchronized void write(long... numbers) {
            for (long number : numbers) {
                changes.put(number, new Change(number, UUID.randomUUID(), "harbor", 1));
            }
        }

        @Override
        public synchronized long newest() {
            if (away) {
                throw new UncheckedIOException(new IOException("the database is away"));
            }
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
        private int fetches;

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

        @Override
        public void fetchesAgain(long safe) {
            last = safe;
            fetches++;
        }

        String lastId() {
            return Long.toString(last);
        }
    }
}
