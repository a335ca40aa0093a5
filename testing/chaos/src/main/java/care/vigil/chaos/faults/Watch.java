package care.vigil.chaos.faults;

import care.vigil.bench.stack.Lookout;
import care.vigil.stack.client.StackClient;
import care.vigil.stack.client.StackStatus;
import care.vigil.stack.client.StackStatus.OneProcess;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;

/** Looks at the processes of a stack again and again, for everybody who waits for some. */
final class Watch implements AutoCloseable {

    private static final Duration EVERY = Duration.ofMillis(250);

    private final StackClient stack;
    private final Lookout lookout;
    private volatile StackStatus status;
    private int failures;

    Watch(StackClient stack) {
        this.stack = stack;
        this.status = stack.status();
        this.lookout = new Lookout("stack-watch", EVERY, this::look);
    }

    /** What is shown stays as it was when the supervisor does not answer in time. */
    private void look() {
        try {
            status = stack.status();
        } catch (UncheckedIOException | IllegalStateException busy) {
            failures++;
        }
    }

    OneProcess process(String name) {
        return status.processes().stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no process " + name));
    }

    boolean isReady(String name) {
        return process(name).state().equals("READY");
    }

    /** Waits for a state of the stack, for so long at most; whether it came. */
    boolean await(Predicate<Watch> wanted, Duration atMost) {
        long end = System.nanoTime() + atMost.toNanos();
        while (!wanted.test(this) && System.nanoTime() < end) {
            LockSupport.parkNanos(EVERY.toNanos());
        }
        return wanted.test(this);
    }

    /** How often the supervisor has not answered. */
    int failures() {
        return failures;
    }

    boolean allReady() {
        return status.ready();
    }

    @Override
    public void close() {
        lookout.close();
    }
}
