package care.vigil.simulator.log;

import care.vigil.simulator.http.Parameters;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** The append-only record of everything that happened; the newest so many are kept. */
public final class OperationLog {

    /** Operations after a number, and the oldest number that is still kept. */
    public record Page(long oldest, long next, List<Operation> operations) {}

    private record Entry(
            long seq,
            Instant at,
            String kind,
            String method,
            String target,
            String sid,
            String form,
            int status,
            long micros,
            String note) {

        Operation operation() {
            var params = form == null ? null : Parameters.decode(form).asMap();
            return new Operation(seq, at, kind, method, target, sid, params, status, micros, note);
        }
    }

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition appended = lock.newCondition();
    private final Deque<Entry> entries = new ArrayDeque<>();
    private final int capacity;
    private long lastSeq;

    /** Keeps the newest so many operations. */
    public OperationLog(int capacity) {
        this.capacity = capacity;
    }

    /** Records a REST request with the status that it was answered with. */
    public void request(
            Instant at, String method, String target, String sid, String form, int status) {
        append(at, "request", method, target, sid, form, status, Duration.ZERO, null);
    }

    /** Records a REST request that a fault was played on. */
    public void faultyRequest(
            Instant at, String method, String target, String sid, String form, String fault) {
        append(at, "request", method, target, sid, form, 0, Duration.ZERO, fault);
    }

    /** Records one try of a webhook. */
    public void webhook(
            Instant at,
            String method,
            String url,
            String sid,
            String form,
            int status,
            Duration took,
            String note) {
        append(at, "webhook", method, url, sid, form, status, took, note);
    }

    /** Records an error as the carrier's debugger would show it. */
    public void debugger(Instant at, int code, String target, String sid, String note) {
        append(at, "debugger", null, target, sid, null, code, Duration.ZERO, code + " " + note);
    }

    private void append(
            Instant at,
            String kind,
            String method,
            String target,
            String sid,
            String form,
            int status,
            Duration took,
            String note) {
        long micros = took.toNanos() / 1_000;
        lock.lock();
        try {
            lastSeq++;
            entries.addLast(
                    new Entry(lastSeq, at, kind, method, target, sid, form, status, micros, note));
            if (entries.size() > capacity) {
                entries.removeFirst();
            }
            appended.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /**
     * Operations after a number, of one kind (or all when null), at most so many; waits up to the
     * given time for the first.
     */
    public Page since(long seq, String kind, int limit, Duration wait) throws InterruptedException {
        long until = System.nanoTime() + wait.toNanos();
        lock.lock();
        try {
            List<Operation> found = after(seq, kind, limit);
            while (found.isEmpty() && until - System.nanoTime() > 0) {
                boolean _ = appended.await(until - System.nanoTime(), TimeUnit.NANOSECONDS);
                found = after(seq, kind, limit);
            }
            long oldest = entries.isEmpty() ? lastSeq + 1 : entries.getFirst().seq();
            long next = found.size() == limit ? found.getLast().seq() : Math.max(seq, lastSeq);
            return new Page(oldest, next, found);
        } finally {
            lock.unlock();
        }
    }

    private List<Operation> after(long seq, String kind, int limit) {
        List<Entry> newest = new ArrayList<>();
        var backwards = entries.descendingIterator();
        while (backwards.hasNext()) {
            Entry entry = backwards.next();
            if (entry.seq() <= seq) {
                break;
            }
            if (kind == null || entry.kind().equals(kind)) {
                newest.add(entry);
            }
        }
        return newest.reversed().stream().limit(limit).map(Entry::operation).toList();
    }

    /** Forgets what was recorded; numbers go on. */
    public void clear() {
        lock.lock();
        try {
            entries.clear();
        } finally {
            lock.unlock();
        }
    }
}
