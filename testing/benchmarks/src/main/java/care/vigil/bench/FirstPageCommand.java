package care.vigil.bench;

import care.vigil.bench.crisis.Measure;
import care.vigil.bench.firstpage.AtRest;
import care.vigil.bench.firstpage.FirstPageReport;
import care.vigil.bench.firstpage.FirstPageRun;
import care.vigil.bench.firstpage.Load;
import care.vigil.bench.firstpage.RateResult;
import care.vigil.bench.measure.Latency;
import care.vigil.bench.report.Machine;
import care.vigil.bench.stack.BenchPrograms;
import care.vigil.bench.stack.BenchStack;
import care.vigil.bench.stack.Folders;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code ./vigil bench first-page}. */
@Command(
        name = "first-page",
        mixinStandardHelpOptions = true,
        description =
                "From a patient's text to the first page, and from a reply to its confirmation.")
final class FirstPageCommand extends BenchCommand {

    private static final Duration REST = Duration.ofSeconds(20);

    @Option(names = "--rates", split = ",", defaultValue = "20,50", description = "crises a second")
    private List<Double> rates;

    @Option(names = "--seconds", defaultValue = "60", description = "measured, for each rate")
    private int seconds;

    @Option(names = "--warmup", defaultValue = "30", description = "seconds before, for each rate")
    private int warmUp;

    @Option(names = "--random", description = "arrivals as of independent people (Poisson)")
    private boolean random;

    @Option(names = "--seed", defaultValue = "1", description = "of random arrivals")
    private long seed;

    @Override
    protected void check() {
        require(seconds >= 1 && warmUp >= 0, "--seconds is 1 or more, --warmup 0 or more");
        require(rates.stream().allMatch(rate -> rate > 0), "--rates are more than 0");
    }

    @Override
    protected Found measure(Folders folders) throws Exception {
        var all = BenchPrograms.of(programs);
        List<RateResult> results = new ArrayList<>();
        try (var stack = BenchStack.start(folders, all, clock);
                var run = new FirstPageRun(stack, all, out)) {
            out.println("The first crisis after the start");
            var first = run.single();
            for (double rate : rates) {
                out.printf("%s a second, %d s + %d s%n", rate, warmUp, seconds);
                results.add(run.at(load(rate)));
            }
            out.println("Nothing, for " + REST.toSeconds() + " s");
            return found(folders, first, run.rest(REST), results);
        }
    }

    private Load load(double rate) {
        return new Load(
                rate, Duration.ofSeconds(warmUp), Duration.ofSeconds(seconds), random, seed);
    }

    private Found found(Folders folders, RateResult first, AtRest rest, List<RateResult> results) {
        Map<String, Latency> kept = new LinkedHashMap<>();
        for (RateResult result : results) {
            for (Measure measure : Measure.values()) {
                kept.put(
                        result.load().rateInWords() + "-" + measure.file(),
                        result.latencies().get(measure));
            }
        }
        return new Found(
                FirstPageReport.of(
                        first, rest, results, Machine.facts(folders.root(), clock.instant())),
                kept,
                Stream.concat(Stream.of(first), results.stream())
                        .allMatch(it -> it.flaws().isEmpty()));
    }
}
