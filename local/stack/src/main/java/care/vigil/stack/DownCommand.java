package care.vigil.stack;

import care.vigil.stack.client.StackClient;
import care.vigil.stack.process.PidRecords;
import care.vigil.stack.process.ProcessIdentity;
import care.vigil.stack.process.Signal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Stops a stack: what it started, found by recorded process and start time, and nothing else. */
@Command(name = "down", description = "Stop the stack.")
final class DownCommand implements Callable<Integer> {

    /** Exit code when the question was not answered with yes. */
    static final int DECLINED = 4;

    private static final String CONSEQUENCE =
            "Their deadlines go on while nobody is paged; the next start pages at once whoever is"
                    + " overdue.";
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    @Option(names = "--home", required = true, description = "folder of logs and records")
    private Path home;

    @Option(names = "--yes", description = "stop even with open cases")
    private boolean yes;

    @Override
    public Integer call() throws IOException {
        Path run = home.resolve("run");
        var supervisor = Optional.ofNullable(new PidRecords(run).running().get("supervisor"));
        var parts = new PidRecords(run.resolve("pids"));
        if (supervisor.isEmpty() && parts.running().isEmpty()) {
            System.out.println("Vigil is not up.");
            return 0;
        }
        if (supervisor.isPresent()) {
            if (!accepted()) {
                return DECLINED;
            }
            stop(supervisor.get());
        }
        parts.endLeftovers();
        System.out.println("Vigil is down; its data stay.");
        return 0;
    }

    private boolean accepted() {
        OpenCases open;
        try (var database = StackClient.at(home).database("escalation")) {
            open = OpenCases.in(database);
        } catch (SQLException e) {
            return OpenCases.noneYet(e) || unseen("PostgreSQL does not answer.");
        } catch (UncheckedIOException | IllegalStateException e) {
            return unseen("the supervisor does not answer.");
        }
        return open.accepted(CONSEQUENCE, yes, System.out);
    }

    private boolean unseen(String why) {
        return OpenCases.acceptedUnseen(why, CONSEQUENCE, yes, System.out);
    }

    private void stop(ProcessIdentity supervisor) {
        try {
            StackClient.at(home).shutdown();
        } catch (UncheckedIOException silent) {
            supervisor.signal(Signal.TERM);
        }
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (supervisor.alive() && System.nanoTime() < end) {
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
        supervisor.signal(Signal.KILL);
    }
}
