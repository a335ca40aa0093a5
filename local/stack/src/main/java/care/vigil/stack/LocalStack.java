package care.vigil.stack;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/**
 * Start reading here: the whole of Vigil on one machine, without Docker.
 *
 * <p>{@code run} supervises; the other commands ask a running stack. {@code ./vigil} calls them
 * with the right options.
 */
@Command(
        name = "stack",
        description = "Vigil on one machine: PostgreSQL, Kafka, simulator, services and gateway.",
        subcommands = {
            RunCommand.class,
            StatusCommand.class,
            DownCommand.class,
            FreshCommand.class
        })
public final class LocalStack {

    private LocalStack() {}

    /** Runs one command; a failure is one line on standard error. */
    public static void main(String[] arguments) {
        int code =
                new CommandLine(new LocalStack())
                        .setExecutionExceptionHandler(LocalStack::complain)
                        .execute(arguments);
        System.exit(code);
    }

    private static int complain(
            Exception problem, CommandLine command, CommandLine.ParseResult result) {
        String message = problem.getMessage();
        System.err.println("vigil: " + (message == null ? problem.toString() : message));
        if (System.getenv("VIGIL_DEBUG") != null) {
            problem.printStackTrace();
        }
        return 1;
    }
}
