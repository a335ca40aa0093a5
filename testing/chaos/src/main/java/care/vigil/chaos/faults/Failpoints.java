package care.vigil.chaos.faults;

import care.vigil.chaos.faults.Fault.DiesAt;
import care.vigil.chaos.faults.Fault.Killed;
import care.vigil.stack.client.StackStatus;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

/** Lets processes die at named moments of their work. */
final class Failpoints implements AutoCloseable {

    private static final Duration LOOK = Duration.ofMillis(50);

    private final StackStatus status;
    private final Watch watch;
    private final Hits hits;
    private final Armed armed;
    private final Consumer<String> progress;
    private final Arming arming = new Arming();
    private volatile boolean over;

    Failpoints(StackStatus status, Watch watch, Hits hits, Armed armed, Consumer<String> progress) {
        this.status = status;
        this.watch = watch;
        this.hits = hits;
        this.armed = armed;
        this.progress = progress;
    }

    /**
     * Arms one and waits until its process has died, or until {@link #end}.
     *
     * @return whether it has died there: not when another fault ended it first
     */
    boolean dieAt(DiesAt fault) {
        var process = fault.process();
        long pid = watch.process(process).pid();
        var wish = armed.wish(process);
        if (pid == 0 || !arm(process, fault.point().word())) {
            armed.withdraw(wish);
            progress.accept(fault.words() + ": not armed, it does not answer");
            return false;
        }
        while (!over && watch.process(process).pid() == pid) {
            LockSupport.parkNanos(LOOK.toNanos());
        }
        if (watch.process(process).pid() == pid || !armed.fulfils(wish)) {
            return false;
        }
        progress.accept(process + " has died " + fault.point().word());
        hits.died(fault, process);
        return true;
    }

    private boolean arm(String process, String point) {
        var parts = process.split("-", 2);
        var service = status.services().get(parts[0]).get(Integer.parseInt(parts[1]) - 1);
        try {
            var token = Files.readString(Path.of(status.keys(), "internal-token")).strip();
            return arming.mayBeHeard(URI.create(service), token, point);
        } catch (IOException e) {
            throw new UncheckedIOException("The stack has no internal-token", e);
        }
    }

    /** Nobody waits any more; what may still die is killed, so that it cannot die later. */
    void end(Processes processes) {
        var left = armed.processes();
        over = true;
        for (String process : left) {
            hits.during(new Killed(process), process, () -> processes.kill(process));
        }
    }

    @Override
    public void close() {
        arming.close();
    }
}
