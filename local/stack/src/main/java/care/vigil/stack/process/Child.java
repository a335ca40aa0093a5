package care.vigil.stack.process;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** One running process that we started. */
public final class Child {

    private final ChildSpec spec;
    private final Process process;

    private Child(ChildSpec spec, Process process) {
        this.spec = spec;
        this.process = process;
    }

    /** Starts it; its output goes to the log of the spec. */
    public static Child start(ChildSpec spec) throws IOException {
        return new Child(spec, Launcher.start(spec));
    }

    public ChildSpec spec() {
        return spec;
    }

    public long pid() {
        return process.pid();
    }

    /** When the system says it started; together with the id it names one process for ever. */
    public Instant startedAt() {
        return process.info().startInstant().orElse(Instant.EPOCH);
    }

    public boolean alive() {
        return process.isAlive();
    }

    /** Completes with this child when it has ended. */
    public CompletableFuture<Child> onExit() {
        return process.onExit().thenApply(_ -> this);
    }

    /** The exit code; only once it has ended. */
    public int exitCode() {
        return process.exitValue();
    }

    /** Waits for its end; false if it still runs after this long. */
    public boolean awaitExit(Duration patience) throws InterruptedException {
        return process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** kill -9, and waits until it is gone. */
    public void kill() throws InterruptedException {
        process.destroyForcibly();
        process.waitFor();
    }

    /** Freezes or thaws it together with its own children. */
    public void signalWithDescendants(Signal signal) {
        var descendants = process.descendants().map(ProcessHandle::pid).toList();
        signal.send(pid());
        descendants.forEach(signal::send);
    }

    /** Asks for an orderly end; kill -9 after the patience is used up. Returns true if orderly. */
    public boolean stop(Duration patience) throws InterruptedException {
        if (!alive()) {
            return true;
        }
        spec.stop().send(pid());
        if (awaitExit(patience)) {
            return true;
        }
        kill();
        return false;
    }
}
