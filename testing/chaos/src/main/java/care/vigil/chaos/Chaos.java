package care.vigil.chaos;

import care.vigil.chaos.stack.ChaosStack;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * {@code ./vigil chaos}: people use an installation of its own while its parts are killed, stopped
 * and cut off; afterwards every promise is checked over what was seen and written.
 */
@Command(
        name = "chaos",
        mixinStandardHelpOptions = true,
        description = "Breaks things by a seeded schedule, and checks every promise afterwards.")
public final class Chaos implements Callable<Integer> {

    /** Exit code of a run that broke a promise, or that could not be finished. */
    static final int BROKEN = 1;

    private static final int SECONDS = 60;

    @Option(names = "--seed", defaultValue = "1", description = "the same seed, the same faults")
    private long seed;

    @Option(names = "--minutes", defaultValue = "2", description = "of faults; healing comes after")
    private double minutes;

    @Option(names = "--rate", defaultValue = "1", description = "texts of patients a second")
    private double rate;

    @Option(names = "--instances", defaultValue = "1", description = "of each service, 1 or 2")
    private int instances;

    @Option(
            names = "--offset",
            defaultValue = "7000",
            description =
                    "added to every port, 1000 to 13000; another one for a second run at once")
    private int offset;

    @Option(names = "--carrier", defaultValue = "sim", description = "only the simulator")
    private String carrier;

    /** Runs once; what goes wrong is one line on standard error. */
    public static void main(String[] arguments) {
        int code =
                new CommandLine(new Chaos())
                        .setExecutionExceptionHandler((problem, _, _) -> complain(problem))
                        .execute(arguments);
        System.exit(code);
    }

    private static int complain(Exception problem) {
        System.err.println("vigil: " + problem);
        if (System.getenv("VIGIL_DEBUG") != null) {
            problem.printStackTrace();
        }
        return BROKEN;
    }

    @Override
    public Integer call() throws Exception {
        if (!carrier.equals("sim")) {
            throw new IllegalArgumentException("chaos only runs against the simulator");
        }
        if (minutes < 0.2
                || minutes > 120
                || rate <= 0
                || rate > 20
                || instances < 1
                || instances > 2
                || offset < 1_000
                || offset > 13_000) {
            throw new IllegalArgumentException("see ./vigil chaos --help");
        }
        var length = Duration.ofSeconds(Math.round(minutes * SECONDS));
        var plan = new ChaosRun.Plan(seed, length, rate, instances, offset);
        // The only place where a clock is taken: everything else is given this one.
        var run = new ChaosRun(plan, System.out, InstantSource.system());
        var result = run.run(ChaosStack.folders(offset));
        return result.broken().isEmpty() ? 0 : BROKEN;
    }
}
