package care.vigil.simulator.calls;

import care.vigil.simulator.handsets.Handset;
import care.vigil.simulator.time.SimulatorClock;
import care.vigil.simulator.webhooks.InTurn;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;

/**
 * One leg of a telephone call between the carrier and a handset. The session thread moves it on;
 * the handset's owner and the REST API act on it; each change wakes whoever waits.
 *
 * <pre>
 * queued → ringing → in-progress → completed
 *    └────────┴──→ busy · no-answer · failed · canceled
 * </pre>
 */
public final class Call {

    /**
     * What does not change about a call.
     *
     * @param direction {@code outbound-api}, {@code outbound-dial} or {@code inbound}
     * @param parentSid the call that dialed it, or null
     * @param acceptedAt when the request for it arrived
     * @param queued how long it waits until the account may start another call
     */
    public record Facts(
            String sid,
            String parentSid,
            String direction,
            String from,
            String to,
            CallPlan plan,
            Instant acceptedAt,
            Duration queued) {}

    private final Facts facts;
    private final InTurn callbacks = new InTurn();
    private final Handset handset;
    private final SimulatorClock clock;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final List<Line> transcript = new ArrayList<>();
    private final StringBuilder pressed = new StringBuilder();
    private final AtomicInteger sequence = new AtomicInteger();
    private volatile CallStatus status = CallStatus.QUEUED;
    private volatile Instant answeredAt;
    private volatile Instant endedAt;
    private volatile String answeredBy;
    private volatile boolean pickedUp;
    private volatile boolean declined;
    private volatile boolean canceled;
    private volatile boolean hungUp;
    private volatile CallPlan redirect;
    private volatile Call bridgedTo;
    private final AtomicInteger prompts = new AtomicInteger();
    private volatile boolean listening;

    Call(Facts facts, Handset handset, SimulatorClock clock) {
        this.facts = facts;
        this.handset = handset;
        this.clock = clock;
    }

    /** What does not change. */
    public Facts facts() {
        return facts;
    }

    /** Its id. */
    public String sid() {
        return facts.sid();
    }

    /** The telephone at the other end. */
    public Handset handset() {
        return handset;
    }

    /** The status that it has reached. */
    public CallStatus status() {
        return status;
    }

    /** When it was answered, or null. */
    public Instant answeredAt() {
        return answeredAt;
    }

    /** When it ended, or null. */
    public Instant endedAt() {
        return endedAt;
    }

    /** What the answering machine detection found, or null. */
    public String answeredBy() {
        return answeredBy;
    }

    /** How often it has asked for keys. */
    public int prompts() {
        return prompts.get();
    }

    /** Whether it takes keys now. */
    public boolean isListening() {
        return listening;
    }

    /** Whether it rings or is being spoken on. */
    public boolean isLive() {
        return status == CallStatus.RINGING || status == CallStatus.IN_PROGRESS;
    }

    /** Whole seconds since it was answered, 0 when it was not. */
    public long seconds() {
        if (answeredAt == null) {
            return 0;
        }
        Instant until = endedAt == null ? clock.now() : endedAt;
        return (Duration.between(answeredAt, until).toMillis() + 999) / 1000;
    }

    /** What was heard so far. */
    public List<Line> transcript() {
        lock.lock();
        try {
            return List.copyOf(transcript);
        } finally {
            lock.unlock();
        }
    }

    // What the owner of the handset does.

    /** Picks up; nothing happens unless it rings. */
    public void answer() {
        change(() -> pickedUp = true);
    }

    /** Refuses the call: its line is busy. */
    public void decline() {
        change(() -> declined = true);
    }

    /** Presses keys. */
    public void press(String keys) {
        change(() -> {
            pressed.append(keys);
            transcript.add(new Line(clock.now(), "keys", keys));
        });
    }

    /** Says something; a connected telephone hears it. */
    public void speak(String words) {
        write("handset", words);
        Call other = bridgedTo;
        if (other != null) {
            other.write("program", words);
        }
    }

    /** Hangs up. */
    public void hangUp() {
        change(() -> hungUp = true);
    }

    // What the account does over the REST API.

    /** Calls it off; nothing happens once it is answered. */
    public void cancel() {
        change(() -> canceled = true);
    }

    /** Goes on with another document. */
    public void redirect(CallPlan to) {
        change(() -> redirect = to);
    }

    /** Waits until it is over, at most so long. */
    public void awaitEnd(Duration atMost) throws InterruptedException {
        boolean _ = watch(atMost, () -> status.isOver());
    }

    // What the session does.

    InTurn callbacks() {
        return callbacks;
    }

    int nextSequence() {
        return sequence.getAndIncrement();
    }

    boolean wasPickedUp() {
        return pickedUp;
    }

    boolean wasDeclined() {
        return declined;
    }

    boolean wasCanceled() {
        return canceled;
    }

    boolean wasHungUp() {
        return hungUp;
    }

    void reach(CallStatus next) {
        change(() -> {
            status = next;
            if (next == CallStatus.IN_PROGRESS) {
                answeredAt = clock.now();
            }
            if (next.isOver()) {
                endedAt = clock.now();
                listening = false;
            }
        });
    }

    void found(String answeredByWhom) {
        answeredBy = answeredByWhom;
    }

    void bridge(Call other) {
        bridgedTo = other;
    }

    void write(String who, String text) {
        change(() -> transcript.add(new Line(clock.now(), who, text)));
    }

    void listen() {
        change(() -> {
            prompts.incrementAndGet();
            listening = true;
            pressed.setLength(0);
        });
    }

    void stopListening() {
        change(() -> listening = false);
    }

    String keys() {
        lock.lock();
        try {
            return pressed.toString();
        } finally {
            lock.unlock();
        }
    }

    CallPlan takeRedirect() {
        CallPlan to = redirect;
        redirect = null;
        return to;
    }

    /**
     * Waits until the condition holds, at most so long; says whether it holds. Ends with {@link
     * CallEnded} as soon as the call is over or redirected.
     */
    boolean await(Duration atMost, BooleanSupplier condition) throws InterruptedException {
        return await(atMost, condition, () -> hungUp || canceled || redirect != null);
    }

    /** Waits until the condition holds, at most so long, whatever happens to the call. */
    boolean watch(Duration atMost, BooleanSupplier condition) throws InterruptedException {
        return await(atMost, condition, () -> false);
    }

    private boolean await(Duration atMost, BooleanSupplier condition, BooleanSupplier ended)
            throws InterruptedException {
        Instant until = clock.now().plus(atMost);
        lock.lock();
        try {
            while (true) {
                if (ended.getAsBoolean()) {
                    throw new CallEnded();
                }
                if (condition.getAsBoolean()) {
                    return true;
                }
                long nanos = Duration.between(clock.now(), until).toNanos();
                if (nanos <= 0) {
                    return false;
                }
                boolean _ = changed.await(nanos, TimeUnit.NANOSECONDS);
            }
        } finally {
            lock.unlock();
        }
    }

    /** Wakes whoever waits, to look again. */
    void wake() {
        lock.lock();
        try {
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void change(Runnable what) {
        lock.lock();
        try {
            what.run();
            changed.signalAll();
        } finally {
            lock.unlock();
        }
        handset.changed();
    }
}
