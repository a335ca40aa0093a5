package care.vigil.bench;

import care.vigil.bench.crisis.Measure;
import care.vigil.bench.firstpage.FirstPageRun;
import care.vigil.bench.measure.Latency;
import care.vigil.bench.report.Machine;
import care.vigil.bench.restarts.RestartsReport;
import care.vigil.bench.restarts.RestartsRun;
import care.vigil.bench.stack.BenchPrograms;
import care.vigil.bench.stack.BenchStack;
import care.vigil.bench.stack.Folders;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code ./vigil bench restarts}. */
@Command(
        name = "restarts",
        mixinStandardHelpOptions = true,
        description = "One process after the other is killed under a light load.")
final class RestartsCommand extends BenchCommand {

    @Option(names = "--instances", defaultValue = "1", description = "of each service, 1 or 2")
    private int instances;

    @Option(names = "--rate", defaultValue = "2", description = "crises a second, at most 10")
    private double rate;

    @Option(names = "--starts", defaultValue = "3", description = "whose first crisis is measured")
    private int starts;

    @Override
    protected void check() {
        require(instances == 1 || instances == 2, "--instances is 1 or 2");
        require(rate > 0 && rate <= 10, "--rate is more than 0, at most 10");
        require(starts >= 1 && starts <= 20, "--starts is 1 to 20");
    }

    @Override
    protected Found measure(Folders folders) throws Exception {
        var all = BenchPrograms.of(programs);
        var firstCrises = new Latency();
        for (int start = 1; start <= starts; start++) {
            try (var stack = BenchStack.start(folders, all, instances, clock);
                    var run = new FirstPageRun(stack, all, out)) {
                run.single()
                        .latencies()
                        .get(Measure.FIRST_PAGE)
                        .samples()
                        .forEach(it ->
                                firstCrises.add(
                                        it.from(), it.from().plusNanos(it.micros() * 1_000)));
                out.printf("  start %d of %d%n", start, starts);
            }
        }
        try (var stack = BenchStack.start(folders, all, instances, clock)) {
            var outcome = new RestartsRun(stack, all, out).run(instances, rate, firstCrises);
            return new Found(
                    RestartsReport.of(outcome, Machine.facts(folders.root(), clock.instant())),
                    Map.of("first-crisis", firstCrises),
                    outcome.lost() == 0 && outcome.moved() == 0);
        }
    }
}
