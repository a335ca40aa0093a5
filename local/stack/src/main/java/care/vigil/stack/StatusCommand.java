package care.vigil.stack;

import care.vigil.stack.client.StackClient;
import care.vigil.stack.client.StackStatus;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Prints how a stack is. */
@Command(name = "status", description = "Say how the stack is.")
final class StatusCommand implements Callable<Integer> {

    /** Exit code when no stack is running. */
    static final int NOT_UP = 3;

    @Option(names = "--home", required = true, description = "folder of logs and records")
    private Path home;

    @Override
    public Integer call() {
        StackStatus status;
        try {
            status = StackClient.at(home).status();
        } catch (UncheckedIOException nobody) {
            System.out.println("Vigil is not up.");
            return NOT_UP;
        }
        print(status, System.out);
        return 0;
    }

    private static void print(StackStatus status, PrintStream out) {
        out.println(status.ready() ? "Vigil is up." : "Vigil is up, but not everything is ready.");
        out.printf("  board      %s/%n", status.gateway());
        if (!status.simulator().isEmpty()) {
            out.printf("  phones     %s/phones%n", status.simulator());
        }
        out.printf("  carrier    %s%n", status.carrier());
        out.printf("  instances  %d%n", status.instances());
        out.printf("  data       %s%n", status.data());
        out.printf("  keys       %s%n", status.keys());
        out.printf("  logs       %s%n%n", status.logs());
        out.printf("  %-16s %-10s %8s %9s %8s%n", "process", "state", "pid", "restarts", "memory");
        long sum = status.supervisorKilobytes();
        for (StackStatus.OneProcess it : status.processes()) {
            row(out, it.name(), it.state(), it.pid(), it.restarts(), it.kilobytes());
            sum += it.kilobytes();
        }
        row(out, "supervisor", "READY", status.supervisor(), 0, status.supervisorKilobytes());
        out.printf("  %-16s %-10s %8s %9s %5d MB%n", "all", "", "", "", sum / 1024);
    }

    private static void row(
            PrintStream out, String name, String state, long pid, int restarts, long kilobytes) {
        String shown = state.toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
        out.printf(
                "  %-16s %-10s %8s %9d %5d MB%n",
                name, shown, pid == 0 ? "-" : Long.toString(pid), restarts, kilobytes / 1024);
    }
}
