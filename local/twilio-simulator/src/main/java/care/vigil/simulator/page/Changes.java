package care.vigil.simulator.page;

import care.vigil.simulator.handsets.Handset;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** The handsets that have changed since a reader last looked, each once. */
final class Changes {

    private static final long HEARTBEAT_NANOS = TimeUnit.SECONDS.toNanos(15);
    private static final long GATHER_NANOS = TimeUnit.MILLISECONDS.toNanos(60);

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Set<Handset> handsets = new LinkedHashSet<>();
    private long lastTakenAt = System.nanoTime();

    void add(Handset handset) {
        lock.lock();
        try {
            handsets.add(handset);
            changed.signal();
        } finally {
            lock.unlock();
        }
    }

    /** Waits for changes; none after fifteen seconds. Two takes are some time apart. */
    List<Handset> take() throws InterruptedException {
        long until = System.nanoTime() + HEARTBEAT_NANOS;
        lock.lock();
        try {
            while (waitFor(until) > 0) {
                long _ = changed.awaitNanos(waitFor(until));
            }
            List<Handset> taken = new ArrayList<>(handsets);
            handsets.clear();
            lastTakenAt = System.nanoTime();
            return taken;
        } finally {
            lock.unlock();
        }
    }

    private long waitFor(long until) {
        long now = System.nanoTime();
        return handsets.isEmpty() ? until - now : lastTakenAt + GATHER_NANOS - now;
    }
}
