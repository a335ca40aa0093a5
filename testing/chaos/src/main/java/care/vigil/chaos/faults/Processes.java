package care.vigil.chaos.faults;

import care.vigil.stack.client.StackClient;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/**
 * Ends and stops processes, and lets them go on; what is ended here has not died at a failpoint.
 */
final class Processes {

    private final StackClient stack;
    private final Armed armed;

    Processes(StackClient stack, Armed armed) {
        this.stack = stack;
        this.armed = armed;
    }

    void kill(String process) {
        armed.forget(process);
        stack.kill(process);
    }

    void freeze(String process, Duration time) {
        stack.freeze(process);
        LockSupport.parkNanos(time.toNanos());
        stack.thaw(process);
    }

    void takeAway(List<String> processes, Duration time) {
        processes.forEach(armed::forget);
        processes.forEach(stack::crash);
        LockSupport.parkNanos(time.toNanos());
        processes.forEach(stack::start);
    }
}
