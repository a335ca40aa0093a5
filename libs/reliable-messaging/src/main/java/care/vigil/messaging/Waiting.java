package care.vigil.messaging;

import java.util.concurrent.PriorityBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Rows on their way to Kafka: those that go at once first, else in the order in which they came.
 */
final class Waiting {

    private final int most;
    private final AtomicLong turns = new AtomicLong();
    private final PriorityBlockingQueue<Turn> queue = new PriorityBlockingQueue<>();

    Waiting(int most) {
        this.most = most;
    }

    /** False when there is no room; a row that goes at once always finds some. */
    boolean offer(OutboxRow row) {
        return (row.atOnce() || queue.size() < most)
                && queue.offer(new Turn(row, turns.getAndIncrement()));
    }

    /** The next row; null when none came in time. */
    OutboxRow poll(long timeout, TimeUnit unit) throws InterruptedException {
        var next = queue.poll(timeout, unit);
        return next == null ? null : next.row();
    }

    private record Turn(OutboxRow row, long number) implements Comparable<Turn> {
        @Override
        public int compareTo(Turn other) {
            return row.atOnce() == other.row.atOnce()
                    ? Long.compare(number, other.number)
                    : Boolean.compare(other.row.atOnce(), row.atOnce());
        }
    }
}
