package care.vigil.simulator.handsets;

import care.vigil.simulator.calls.Call;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;

/** A telephone of somebody: its texts, its calls, and what its owner does when it rings. */
public final class Handset {

    private static final int KEPT_TEXTS = 300;
    private static final int KEPT_CALLS = 50;

    /** A script and how many calls it still holds for; null means for ever. */
    private static final class Turn {
        private final Script script;
        private Integer left;

        Turn(Script script) {
            this.script = script;
            this.left = script.calls();
        }
    }

    private final String number;
    private final Consumer<Handset> listener;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Deque<TextLine> texts = new ArrayDeque<>();
    private final Deque<Call> calls = new ArrayDeque<>();
    private final Deque<Turn> scripts = new ArrayDeque<>();
    private volatile Delivery delivery = Delivery.DELIVERED;
    private volatile String label;
    private volatile String group = "others";
    private long version;

    Handset(String number, Consumer<Handset> listener) {
        this.number = number;
        this.listener = listener;
    }

    /** Its number in E.164. */
    public String number() {
        return number;
    }

    /** Whose it is, or null when nobody has said. */
    public String label() {
        return label;
    }

    /** {@code patients}, {@code clinicians}, {@code operations} or {@code others}. */
    public String group() {
        return group;
    }

    void name(String newLabel, String newGroup) {
        label = newLabel;
        group = newGroup;
        changed();
    }

    /** What becomes of texts to it. */
    public Delivery delivery() {
        return delivery;
    }

    /** Changes what becomes of texts to it from now on. */
    public void deliver(Delivery newDelivery) {
        delivery = newDelivery;
        changed();
    }

    /** Sets the script: for ever, which replaces all before, or for the next so many calls. */
    public void script(Script script) {
        lock.lock();
        try {
            if (script.calls() == null) {
                scripts.clear();
                scripts.add(new Turn(script));
            } else {
                scripts.addFirst(new Turn(script));
            }
        } finally {
            lock.unlock();
        }
        changed();
    }

    /** The script that the next call will meet. */
    public Script script() {
        lock.lock();
        try {
            return scripts.isEmpty() ? Script.of(Script.Kind.MANUAL) : scripts.getFirst().script;
        } finally {
            lock.unlock();
        }
    }

    /** Takes the script for a call that comes in now. */
    public Script nextScript() {
        lock.lock();
        try {
            if (scripts.isEmpty()) {
                return Script.of(Script.Kind.MANUAL);
            }
            Turn turn = scripts.getFirst();
            if (turn.left != null && --turn.left <= 0) {
                scripts.removeFirst();
            }
            return turn.script;
        } finally {
            lock.unlock();
        }
    }

    /** Shows a text on the handset. */
    public void add(TextLine line) {
        lock.lock();
        try {
            texts.addLast(line);
            if (texts.size() > KEPT_TEXTS) {
                texts.removeFirst();
            }
        } finally {
            lock.unlock();
        }
        changed();
    }

    /** Adds a call; false when the line is taken by another live one. */
    public boolean add(Call call) {
        lock.lock();
        try {
            boolean free = calls.stream().noneMatch(Call::isLive);
            calls.addLast(call);
            if (calls.size() > KEPT_CALLS) {
                calls.removeFirst();
            }
            return free;
        } finally {
            lock.unlock();
            changed();
        }
    }

    /** Its texts, oldest first. */
    public List<TextLine> texts() {
        lock.lock();
        try {
            return new ArrayList<>(texts);
        } finally {
            lock.unlock();
        }
    }

    /** Its calls, oldest first. */
    public List<Call> calls() {
        lock.lock();
        try {
            return new ArrayList<>(calls);
        } finally {
            lock.unlock();
        }
    }

    /** Forgets texts, calls, script and delivery; live calls are hung up. */
    public void reset() {
        calls().stream().filter(Call::isLive).forEach(Call::hangUp);
        lock.lock();
        try {
            texts.clear();
            calls.clear();
            scripts.clear();
        } finally {
            lock.unlock();
        }
        deliver(Delivery.DELIVERED);
    }

    /** Says that something about this handset is different now. */
    public void changed() {
        lock.lock();
        try {
            version++;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
        listener.accept(this);
    }

    /** Counts the changes. */
    public long version() {
        lock.lock();
        try {
            return version;
        } finally {
            lock.unlock();
        }
    }

    /** Waits for a change after that version, at most so long. */
    public void awaitChangeAfter(long seen, Duration atMost) throws InterruptedException {
        long until = System.nanoTime() + atMost.toNanos();
        lock.lock();
        try {
            while (version <= seen && until - System.nanoTime() > 0) {
                boolean _ = changed.await(until - System.nanoTime(), TimeUnit.NANOSECONDS);
            }
        } finally {
            lock.unlock();
        }
    }
}
