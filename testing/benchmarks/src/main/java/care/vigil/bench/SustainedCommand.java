package care.vigil.bench;

import care.vigil.bench.report.Machine;
import care.vigil.bench.stack.BenchPrograms;
import care.vigil.bench.stack.BenchStack;
import care.vigil.bench.stack.Folders;
import care.vigil.bench.sustained.StepResult;
import care.vigil.bench.sustained.SustainedReport;
import care.vigil.bench.sustained.SustainedRun;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code ./vigil bench sustained}. */
@Command(
        name = "sustained",
        mixinStandardHelpOptions = true,
        description = "Whole lives of cases, for a while; without --rate it finds the knee.")
final class SustainedCommand extends BenchCommand {

    @Option(names = "--rate", description = "whole lives a second; absent: steps find the knee")
    private Double rate;

    @Option(names = "--minutes", defaultValue = "10", description = "with --rate: for how long")
    private int minutes;

    @Option(names = "--first", defaultValue = "10", description = "the rate of the first step")
    private double first;

    @Option(names = "--most", defaultValue = "160", description = "no step is faster")
    private double most;

    @Option(names = "--seconds", defaultValue = "40", description = "without --rate: of each step")
    private int seconds;

    @Override
    protected void check() {
        require(rate == null || (rate > 0 && rate <= 500), "--rate is more than 0, at most 500");
        require(minutes >= 1 && minutes <= 30, "--minutes is 1 to 30");
        require(first > 0 && most >= first && most <= 500, "--first is at most --most, that 500");
        require(seconds >= 10 && seconds <= 600, "--seconds is 10 to 600");
    }

    @Override
    protected Found measure(Folders folders) throws Exception {
        var all = BenchPrograms.of(programs);
        try (var stack = BenchStack.start(folders, all, clock);
                var run = new SustainedRun(stack, all, out)) {
            List<StepResult> steps =
                    rate == null
                            ? run.steps(first, most, seconds)
                            : List.of(run.at(rate, minutes * 60));
            return new Found(
                    SustainedReport.of(steps, Machine.facts(folders.root(), clock.instant())),
                    SustainedReport.distributions(steps),
                    steps.stream()
                            .filter(StepResult::carried)
                            .allMatch(it -> it.flaws().isEmpty()));
        }
    }
}
