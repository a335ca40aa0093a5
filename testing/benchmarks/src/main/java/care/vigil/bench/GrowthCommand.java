package care.vigil.bench;

import care.vigil.bench.firstpage.Load;
import care.vigil.bench.growth.GrowthReport;
import care.vigil.bench.growth.GrowthRun;
import care.vigil.bench.report.Machine;
import care.vigil.bench.stack.BenchPrograms;
import care.vigil.bench.stack.BenchStack;
import care.vigil.bench.stack.Folders;
import java.time.Duration;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code ./vigil bench growth}. */
@Command(
        name = "growth",
        mixinStandardHelpOptions = true,
        description = "What a crisis costs when many cases lie closed in the databases.")
final class GrowthCommand extends BenchCommand {

    private static final long BYTES_OF_A_CASE = 40_000;
    private static final long SPARE = 3_000_000_000L;

    @Option(
            names = "--closed",
            split = ",",
            defaultValue = "1000,10000,100000,1000000",
            description = "closed cases, in ascending order")
    private List<Long> closed;

    @Option(names = "--rate", defaultValue = "5", description = "crises a second")
    private double rate;

    @Option(names = "--seconds", defaultValue = "40", description = "measured, for each number")
    private int seconds;

    @Option(
            names = "--warmup",
            defaultValue = "10",
            description = "seconds before, for each number")
    private int warmUp;

    @Override
    protected void check() {
        require(!closed.isEmpty() && closed.getFirst() >= 100, "--closed begins with 100 or more");
        require(closed.getLast() <= 2_000_000, "--closed ends with 2000000 or less");
        require(
                closed.equals(closed.stream().sorted().distinct().toList()),
                "--closed is in ascending order");
        require(rate > 0 && rate <= 100, "--rate is more than 0, at most 100");
        require(seconds >= 1 && warmUp >= 0, "--seconds is 1 or more, --warmup 0 or more");
    }

    @Override
    protected Found measure(Folders folders) throws Exception {
        require(
                folders.freeBytes() > closed.getLast() * BYTES_OF_A_CASE + SPARE,
                "the disk has no room for so many cases: ask for fewer with --closed");
        var all = BenchPrograms.of(programs);
        var measured = Duration.ofSeconds(seconds);
        var load = new Load(rate, Duration.ofSeconds(warmUp), measured, false, 0);
        var first = new Load(rate, Duration.ZERO, measured, false, 0);
        try (var stack = BenchStack.start(folders, all, clock)) {
            var levels = new GrowthRun(stack, all, out).run(closed, first, load);
            return new Found(
                    GrowthReport.of(levels, Machine.facts(folders.root(), clock.instant())),
                    GrowthReport.distributions(levels),
                    levels.stream().allMatch(it -> it.result().flaws().isEmpty()));
        } finally {
            folders.forgetData();
        }
    }
}
