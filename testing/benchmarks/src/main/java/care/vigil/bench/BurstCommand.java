package care.vigil.bench;

import care.vigil.bench.burst.BurstReport;
import care.vigil.bench.burst.BurstRun;
import care.vigil.bench.report.Machine;
import care.vigil.bench.stack.BenchPrograms;
import care.vigil.bench.stack.BenchStack;
import care.vigil.bench.stack.Folders;
import java.time.Duration;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code ./vigil bench burst}. */
@Command(
        name = "burst",
        mixinStandardHelpOptions = true,
        description = "Many people text at one instant.")
final class BurstCommand extends BenchCommand {

    private static final int MOST = 20_000;

    @Option(names = "--crises", defaultValue = "6000", description = "how many at once")
    private int crises;

    @Option(names = "--minutes", defaultValue = "12", description = "that everything may take")
    private int minutes;

    @Override
    protected void check() {
        require(crises >= 1 && crises <= MOST, "--crises is 1 to " + MOST);
        require(minutes >= 1 && minutes <= 60, "--minutes is 1 to 60");
    }

    @Override
    protected Found measure(Folders folders) throws Exception {
        var all = BenchPrograms.of(programs);
        try (var stack = BenchStack.start(folders, all, clock)) {
            out.println(crises + " people text");
            var outcome = BurstRun.of(stack, all, crises, Duration.ofMinutes(minutes), out);
            return new Found(
                    BurstReport.of(outcome, Machine.facts(folders.root(), clock.instant())),
                    BurstReport.distributions(outcome),
                    outcome.duplicates() == 0);
        }
    }
}
