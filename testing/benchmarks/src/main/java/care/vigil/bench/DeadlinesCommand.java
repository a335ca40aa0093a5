package care.vigil.bench;

import care.vigil.bench.deadlines.DeadlinesReport;
import care.vigil.bench.deadlines.DeadlinesRun;
import care.vigil.bench.deadlines.Plan;
import care.vigil.bench.report.Machine;
import care.vigil.bench.stack.BenchPrograms;
import care.vigil.bench.stack.BenchStack;
import care.vigil.bench.stack.Folders;
import java.time.Duration;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code ./vigil bench deadlines}. */
@Command(
        name = "deadlines",
        mixinStandardHelpOptions = true,
        description = "Many cases are due in each second, among very many open ones.")
final class DeadlinesCommand extends BenchCommand {

    private static final long BYTES_OF_A_CASE = 20_000;
    private static final long SPARE = 3_000_000_000L;

    @Option(names = "--open", defaultValue = "1000000", description = "open cases, not due")
    private long open;

    @Option(names = "--due", defaultValue = "1000", description = "due in each second")
    private int due;

    @Option(names = "--seconds", defaultValue = "30", description = "measured, 1 to 60")
    private int seconds;

    @Option(names = "--warmup", defaultValue = "10", description = "seconds before, 0 to 40")
    private int warmUp;

    @Override
    protected void check() {
        require(open >= 0 && open <= 2_000_000, "--open is 0 to 2000000");
        require(due >= 1 && due <= 5_000, "--due is 1 to 5000");
        require(seconds >= 1 && seconds <= 60, "--seconds is 1 to 60");
        require(warmUp >= 0 && warmUp <= 40, "--warmup is 0 to 40");
    }

    @Override
    protected Found measure(Folders folders) throws Exception {
        require(
                folders.freeBytes() > open * BYTES_OF_A_CASE + SPARE,
                "the disk has no room for so many cases: ask for fewer with --open");
        var all = BenchPrograms.of(programs);
        var plan = new Plan(open, due, Duration.ofSeconds(warmUp), Duration.ofSeconds(seconds));
        try (var stack = BenchStack.start(folders, all, clock)) {
            var outcome = new DeadlinesRun(stack, all, plan, out).run();
            return new Found(
                    DeadlinesReport.of(outcome, Machine.facts(folders.root(), clock.instant())),
                    DeadlinesReport.distributions("deadlines", outcome),
                    outcome.silent() == 0);
        } finally {
            folders.forgetData();
        }
    }
}
