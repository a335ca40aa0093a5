package care.vigil.stack.supervise;

import care.vigil.stack.process.Child;
import care.vigil.stack.process.PidRecords;
import care.vigil.stack.process.Signal;
import care.vigil.stack.supervise.Part.Health;
import care.vigil.stack.supervise.PartState.Shown;
import java.io.IOException;
import java.time.Duration;
import java.util.function.LongSupplier;

/** Keeps one process running until told otherwise; its own thread. */
final class SupervisedPart implements Runnable {

    private static final Duration BETWEEN_PROBES = Duration.ofSeconds(1);
    private static final Duration WHILE_STARTING = Duration.ofMillis(100);

    private final Part part;
    private final PidRecords records;
    private final Journal journal;
    private final LongSupplier nanos;
    private final PartState state = new PartState();
    private final Backoff backoff = new Backoff();

    SupervisedPart(Part part, PidRecords records, Journal journal, LongSupplier nanos) {
        this.part = part;
        this.records = records;
        this.journal = journal;
        this.nanos = nanos;
    }

    Part part() {
        return part;
    }

    PartState state() {
        return state;
    }

    @Override
    public void run() {
        try {
            while (state.awaitTurn()) {
                keepRunning();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void keepRunning() throws InterruptedException {
        long since = System.nanoTime();
        String why;
        try {
            Child child = Child.start(part.spec());
            state.started(child);
            records.remember(part.name(), child.pid());
            why = watch(child);
            bury(child);
        } catch (Part.NotBuilt missing) {
            journal.say(part.name(), missing.getMessage());
            state.hold(Shown.NOT_BUILT);
            return;
        } catch (IOException e) {
            why = "cannot be started: " + e.getMessage();
        }
        if (!why.isEmpty() && !state.wished()) {
            Duration pause = backoff.next(Duration.ofNanos(System.nanoTime() - since));
            journal.say(part.name(), why + ": starting it again " + when(pause));
            state.show(Shown.RESTARTING);
            state.pause(pause);
        }
    }

    private static String when(Duration pause) {
        return pause.isZero() ? "at once" : "in " + pause.toSeconds() + " s";
    }

    /** Returns why it must be started again; an empty text if somebody wished its end. */
    private String watch(Child child) throws InterruptedException {
        var patience = new Patience(nanos);
        boolean greeted = false;
        while (true) {
            if (child.awaitExit(greeted ? BETWEEN_PROBES : WHILE_STARTING)) {
                return state.wished() ? "" : "ended with code " + child.exitCode();
            }
            if (state.wished()) {
                return "";
            }
            if (state.frozen()) {
                patience = new Patience(nanos);
                continue;
            }
            Health health = probe(child);
            greeted = greeted || (health == Health.READY && greet());
            if (greeted) {
                tell(health);
            }
            String fault = patience.judge(health, greeted);
            if (!fault.isEmpty() && !state.frozen() && !state.wished()) {
                return fault;
            }
        }
    }

    private Health probe(Child child) {
        try {
            return part.probe(child);
        } catch (IOException silent) {
            return Health.SILENT;
        }
    }

    private boolean greet() {
        try {
            part.afterReady();
            return true;
        } catch (Exception e) {
            journal.say(part.name(), "not usable yet: " + e.getMessage());
            return false;
        }
    }

    private void tell(Health health) {
        boolean ready = health == Health.READY;
        Shown before = state.probed(ready);
        if (ready && before != Shown.READY) {
            journal.say(part.name(), state.startedBefore() ? "ready again" : "ready");
        } else if (!ready && before == Shown.READY) {
            journal.say(part.name(), "not ready");
        }
    }

    /** Ends what still runs: in order if that was wished, else at once. */
    private void bury(Child child) throws InterruptedException, IOException {
        if (child.alive()) {
            if (state.wished()) {
                child.stop(part.patience());
            } else {
                child.kill();
            }
        }
        records.forget(part.name());
    }

    /** Keeps it down until {@link #release}; orderly, or by kill -9. Returns when it is down. */
    void hold(boolean hard) throws InterruptedException {
        state.hold(Shown.HELD);
        Child child = state.child();
        if (child != null && hard) {
            child.kill();
        } else if (child != null) {
            child.stop(part.patience());
        }
    }

    void release() {
        state.release();
    }

    /** kill -9; it is then started again. */
    void kill() throws InterruptedException {
        Child child = state.child();
        if (child != null) {
            child.kill();
        }
    }

    /** SIGSTOP or SIGCONT for it and its own children. A frozen process is not probed. */
    void freeze(boolean freeze) {
        Child child = state.freeze(freeze);
        if (child != null) {
            child.signalWithDescendants(freeze ? Signal.STOP : Signal.CONT);
        }
    }
}
