package care.vigil.bench;

import care.vigil.bench.load.WallClock;
import care.vigil.bench.measure.Latency;
import care.vigil.bench.measure.ResultFiles;
import care.vigil.bench.report.PerformancePage;
import care.vigil.bench.report.Report;
import care.vigil.bench.report.TextReport;
import care.vigil.bench.stack.Folders;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Option;

/** What all benchmarks have in common: options, and what is done with their figures. */
abstract class BenchCommand implements Callable<Integer> {

    private static final DateTimeFormatter FOLDER =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss", Locale.ROOT).withZone(ZoneOffset.UTC);

    @Option(names = "--programs", defaultValue = "40", description = "how many, 4 to 99")
    protected int programs;

    @Option(names = "--write", description = "page that gets the figures: docs/performance.md")
    private Path page;

    @Option(
            names = "--carrier",
            defaultValue = "sim",
            description = "only the simulator: a benchmark reaches nobody")
    private String carrier;

    /** The only place where a benchmark gets a clock: everything else is given this one. */
    protected final WallClock clock = new WallClock(InstantSource.system(), System::nanoTime);

    /** Where a person follows what goes on. */
    protected final PrintStream out = System.out;

    /**
     * What a benchmark found.
     *
     * @param distributions to be kept whole, by the name of their files
     * @param whole false when something happened that must never happen
     */
    protected record Found(Report report, Map<String, Latency> distributions, boolean whole) {}

    /** Refuses options that make no sense. */
    protected abstract void check();

    /** Starts a stack, measures, and ends it. */
    protected abstract Found measure(Folders folders) throws Exception;

    @Override
    public final Integer call() throws Exception {
        require(carrier.equals("sim"), "a benchmark only runs against the simulator");
        require(programs >= 4 && programs <= 99, "--programs is 4 to 99");
        check();
        var folders = Folders.of("bench");
        out.println("Starting a stack of its own in " + folders.home());
        var found = measure(folders);
        publish(folders, found);
        return found.whole() ? 0 : Bench.BROKEN;
    }

    /** Complains in one line unless the condition holds. */
    protected static void require(boolean condition, String complaint) {
        if (!condition) {
            throw new IllegalArgumentException(complaint);
        }
    }

    private void publish(Folders folders, Found found) throws IOException {
        String text = TextReport.render(found.report());
        out.println();
        out.println(text);
        var time = FOLDER.format(clock.instant());
        var name = found.report().name();
        var files = new ResultFiles(folders.results().resolve(time + "-" + name));
        files.keep(name + ".txt", text);
        for (var distribution : found.distributions().entrySet()) {
            files.keep(distribution.getKey(), distribution.getValue());
        }
        out.println("Whole distributions are in " + files.folder());
        if (page != null) {
            PerformancePage.write(folders.root().resolve(page), found.report());
            out.println("Written: " + page);
        }
    }
}
