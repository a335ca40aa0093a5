package care.vigil.bench;

import care.vigil.bench.firstpage.AtRest;
import care.vigil.bench.firstpage.FirstPageReport;
import care.vigil.bench.firstpage.FirstPageRun;
import care.vigil.bench.firstpage.Load;
import care.vigil.bench.firstpage.Measure;
import care.vigil.bench.firstpage.RateResult;
import care.vigil.bench.measure.ResultFiles;
import care.vigil.bench.report.Machine;
import care.vigil.bench.report.PerformancePage;
import care.vigil.bench.report.TextReport;
import care.vigil.bench.stack.BenchPrograms;
import care.vigil.bench.stack.BenchStack;
import care.vigil.bench.stack.Folders;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code ./vigil bench first-page}. */
@Command(
        name = "first-page",
        mixinStandardHelpOptions = true,
        description =
                "From a patient's text to the first page, and from a reply to its confirmation.")
final class FirstPageCommand implements Callable<Integer> {

    private static final DateTimeFormatter FOLDER =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss", Locale.ROOT);

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

    @Option(names = "--programs", defaultValue = "40", description = "how many, 4 to 99")
    private int programs;

    @Option(names = "--write", description = "page that gets the figures: docs/performance.md")
    private Path page;

    @Option(
            names = "--carrier",
            defaultValue = "sim",
            description = "only the simulator: a benchmark reaches nobody")
    private String carrier;

    private final PrintStream out = System.out;

    @Override
    public Integer call() throws Exception {
        check();
        var folders = Folders.here();
        var all = BenchPrograms.of(programs);
        out.println("Starting a stack of its own in " + folders.home());
        List<RateResult> results = new ArrayList<>();
        RateResult first;
        try (var stack = BenchStack.start(folders, all);
                var run = new FirstPageRun(stack, all, out)) {
            out.println("The first crisis after the start");
            first = run.single();
            for (double rate : rates) {
                out.printf("%s a second, %d s + %d s%n", rate, warmUp, seconds);
                results.add(run.at(load(rate)));
            }
            out.println("Nothing, for " + REST.toSeconds() + " s");
            var rest = run.rest(REST);
            report(folders, first, rest, results);
        }
        return Stream.concat(Stream.of(first), results.stream())
                        .allMatch(it -> it.flaws().isEmpty())
                ? 0
                : Bench.BROKEN;
    }

    private void check() {
        if (!carrier.equals("sim")) {
            throw new IllegalArgumentException("a benchmark only runs against the simulator");
        }
        if (programs < 4 || programs > 99 || seconds < 1 || warmUp < 0) {
            throw new IllegalArgumentException("see ./vigil bench first-page --help");
        }
    }

    private Load load(double rate) {
        return new Load(
                rate, Duration.ofSeconds(warmUp), Duration.ofSeconds(seconds), random, seed);
    }

    private void report(Folders folders, RateResult first, AtRest rest, List<RateResult> results)
            throws IOException, SQLException {
        var report = FirstPageReport.of(first, rest, results, Machine.facts(folders.root()));
        String text = TextReport.render(report);
        out.println();
        out.println(text);
        var time = FOLDER.format(ZonedDateTime.now(ZoneOffset.UTC));
        var files = new ResultFiles(folders.results().resolve(time));
        files.keep("first-page.txt", text);
        for (RateResult result : results) {
            for (Measure measure : Measure.values()) {
                files.keep(
                        result.load().rateInWords() + "-" + measure.file(),
                        result.latencies().get(measure));
            }
        }
        out.println("Whole distributions are in " + files.folder());
        if (page != null) {
            PerformancePage.write(folders.root().resolve(page), report);
            out.println("Written: " + page);
        }
    }
}
