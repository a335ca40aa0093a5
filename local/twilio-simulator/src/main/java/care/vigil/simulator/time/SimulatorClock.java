package care.vigil.simulator.time;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.PriorityQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The simulator's clock and its timers: real time, plus what tests have moved it ahead by. A jump
 * makes everything due that it has passed.
 */
public final class SimulatorClock implements AutoCloseable {

    private record Timer(Instant due, long order, Runnable task) implements Comparable<Timer> {
        @Override
        public int compareTo(Timer other) {
            int byTime = due.compareTo(other.due);
            return byTime != 0 ? byTime : Long.compare(order, other.order);
        }
    }

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final PriorityQueue<Timer> timers = new PriorityQueue<>();
    private final List<Runnable> jumpListeners = new CopyOnWriteArrayList<>();
    private final AtomicLong orders = new AtomicLong();
    private final Executor executor;
    private volatile Duration offset = Duration.ZERO;
    private volatile boolean open = true;

    /** Runs due tasks on the executor, started in the order of their times. */
    public SimulatorClock(Executor executor) {
        this.executor = executor;
        Thread.ofPlatform().daemon().name("simulator-timers").start(this::fireForever);
    }

    /** The simulator's present instant. */
    public Instant now() {
        return Instant.now().plus(offset);
    }

    /** How far ahead of real time this clock is. */
    public Duration offset() {
        return offset;
    }

    /** Moves the clock ahead; what is due by then happens now. */
    public void advance(Duration by) {
        if (by.isNegative()) {
            throw new IllegalArgumentException("The clock only moves ahead");
        }
        lock.lock();
        try {
            offset = offset.plus(by);
            changed.signalAll();
        } finally {
            lock.unlock();
        }
        jumpListeners.forEach(Runnable::run);
    }

    /** Tells the listener about every jump, so that it can look at its deadlines again. */
    public void onJump(Runnable listener) {
        jumpListeners.add(listener);
    }

    /** Runs a task after a while. */
    public void after(Duration wait, Runnable task) {
        lock.lock();
        try {
            timers.add(new Timer(now().plus(wait), orders.getAndIncrement(), task));
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void fireForever() {
        lock.lock();
        try {
            while (open) {
                long nanos = nanosToNext();
                if (nanos <= 0) {
                    executor.execute(timers.remove().task());
                } else {
                    long _ = changed.awaitNanos(nanos);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            lock.unlock();
        }
    }

    private long nanosToNext() {
        Timer next = timers.peek();
        return next == null
                ? TimeUnit.SECONDS.toNanos(1)
                : Duration.between(now(), next.due()).toNanos();
    }

    @Override
    public void close() {
        lock.lock();
        try {
            open = false;
            timers.clear();
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
