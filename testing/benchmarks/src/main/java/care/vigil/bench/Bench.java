package care.vigil.bench;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;

/**
 * Start reading here: {@code ./vigil bench NAME}. Each benchmark is one command; it starts a stack
 * of its own, measures, prints its figures beside their targets, and ends by itself.
 */
@Command(
        name = "bench",
        description = "Measures how fast the promises are kept.",
        synopsisSubcommandLabel = "NAME",
        subcommands = {
            FirstPageCommand.class,
            BurstCommand.class,
            DeadlinesCommand.class,
            SustainedCommand.class,
            GrowthCommand.class,
            RestartsCommand.class,
            HelpCommand.class
        })
public final class Bench {

    /** Exit code of a run that broke a promise: its figures are worth nothing. */
    static final int BROKEN = 1;

    private Bench() {}

    /** Runs one benchmark; what goes wrong is one line on standard error. */
    public static void main(String[] arguments) {
        int code =
                new CommandLine(new Bench())
                        .setParameterExceptionHandler(Bench::refuse)
                        .setExecutionExceptionHandler(Bench::complain)
                        .execute(arguments);
        System.exit(code);
    }

    private static int refuse(CommandLine.ParameterException problem, String[] arguments) {
        var command = problem.getCommandLine();
        System.err.printf(
                "vigil: %s; see ./vigil %s --help%n",
                problem.getMessage().lines().findFirst().orElse("this is not understood"),
                command.getCommandSpec().qualifiedName());
        return command.getCommandSpec().exitCodeOnInvalidInput();
    }

    private static int complain(
            Exception problem, CommandLine command, CommandLine.ParseResult result) {
        String message = problem.getMessage();
        System.err.println("vigil: " + (message == null ? problem.toString() : message));
        if (System.getenv("VIGIL_DEBUG") != null) {
            problem.printStackTrace();
        }
        return BROKEN;
    }
}
