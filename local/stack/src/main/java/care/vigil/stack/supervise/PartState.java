package care.vigil.stack.supervise;

import care.vigil.stack.process.Child;
import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** What a part is doing and what was wished of it; shared by its thread and everybody else. */
final class PartState {

    /** What people see. */
    enum Shown {
        WAITING,
        STARTING,
        READY,
        NOT_READY,
        RESTARTING,
        FROZEN,
        HELD,
        NOT_BUILT
    }

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();

    private Shown shown = Shown.WAITING;
    private Child child;
    private boolean everReady;
    private boolean held;
    private boolean frozen;
    private boolean ending;
    private int starts;

    /** Waits while the part is held down; false when it is to end. */
    boolean awaitTurn() throws InterruptedException {
        lock.lock();
        try {
            while (held && !ending) {
                changed.await();
            }
            return !ending;
        } finally {
            lock.unlock();
        }
    }

    /** Waits, unless a wish comes first. */
    void pause(Duration pause) throws InterruptedException {
        lock.lock();
        try {
            long left = pause.toNanos();
            while (left > 0 && !held && !ending) {
                left = changed.awaitNanos(left);
            }
        } finally {
            lock.unlock();
        }
    }

    /** Waits until the part has been ready once; false if that did not happen in time. */
    boolean awaitReady(Duration patience) throws InterruptedException {
        lock.lock();
        try {
            long left = patience.toNanos();
            while (!everReady && !ending && shown != Shown.NOT_BUILT && left > 0) {
                left = changed.awaitNanos(left);
            }
            return everReady;
        } finally {
            lock.unlock();
        }
    }

    void started(Child next) {
        lock.lock();
        try {
            child = next;
            starts++;
            frozen = false;
            show(Shown.STARTING);
        } finally {
            lock.unlock();
        }
    }

    /**
     * Notes what a probe found and returns what was shown before; frozen or held parts keep theirs.
     */
    Shown probed(boolean ready) {
        lock.lock();
        try {
            Shown before = shown;
            if (!frozen && !held) {
                everReady |= ready;
                show(ready ? Shown.READY : Shown.NOT_READY);
            }
            return before;
        } finally {
            lock.unlock();
        }
    }

    void show(Shown next) {
        lock.lock();
        try {
            shown = next;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Keeps the part down until {@link #release}. */
    void hold(Shown why) {
        lock.lock();
        try {
            held = true;
            frozen = false;
            show(why);
        } finally {
            lock.unlock();
        }
    }

    void release() {
        lock.lock();
        try {
            held = false;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    void end() {
        lock.lock();
        try {
            ending = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Marks a running part as frozen or thawed; nothing if it does not run. */
    Child freeze(boolean freeze) {
        lock.lock();
        try {
            if (child == null || !child.alive() || held) {
                return null;
            }
            frozen = freeze;
            show(freeze ? Shown.FROZEN : Shown.NOT_READY);
            return child;
        } finally {
            lock.unlock();
        }
    }

    boolean wished() {
        lock.lock();
        try {
            return held || ending;
        } finally {
            lock.unlock();
        }
    }

    boolean frozen() {
        lock.lock();
        try {
            return frozen;
        } finally {
            lock.unlock();
        }
    }

    boolean startedBefore() {
        lock.lock();
        try {
            return starts > 1;
        } finally {
            lock.unlock();
        }
    }

    /** The newest process, ended or not; null before the first start. */
    Child child() {
        lock.lock();
        try {
            return child;
        } finally {
            lock.unlock();
        }
    }

    Snapshot snapshot(String name) {
        lock.lock();
        try {
            boolean runs = child != null && child.alive();
            return new Snapshot(
                    name, shown.name(), runs ? child.pid() : 0, Math.max(0, starts - 1));
        } finally {
            lock.unlock();
        }
    }

    /** One part at one moment; {@code pid} is 0 when it does not run. */
    record Snapshot(String name, String state, long pid, int restarts) {}
}
