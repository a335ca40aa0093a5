package care.vigil.bench.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The page with the figures of all benchmarks: each replaces its own section and no other. */
public final class PerformancePage {

    private static final String HEAD =
            """
            # Performance

            Targets and figures of this version, each measured by `./vigil bench <name> --write docs/performance.md` on one
            machine that also holds the load generator, Kafka, PostgreSQL and everything else. Load is open-loop: each text
            has its time, and what comes of it is counted from that time, however late the machine was. Correlation is by id,
            through all four databases and the carrier's own record. Whole distributions (HdrHistogram) stay in
            `.vigil/bench/results`.
            """;

    private PerformancePage() {}

    /** Puts the section of a benchmark into the page; makes the page if there is none. */
    public static void write(Path page, Report report) throws IOException {
        String old = Files.exists(page) ? Files.readString(page) : HEAD;
        Path folder = page.toAbsolutePath().getParent();
        Files.createDirectories(folder);
        Files.writeString(page, with(old, report.name(), MarkdownReport.render(report)));
    }

    static String with(String page, String name, String section) {
        String begin = "<!-- bench " + name + " -->\n";
        String end = "<!-- end of " + name + " -->\n";
        String whole = begin + section + end;
        int from = page.indexOf(begin);
        int to = page.indexOf(end);
        return from < 0 || to < from
                ? page.stripTrailing() + "\n\n" + whole
                : page.substring(0, from) + whole + page.substring(to + end.length());
    }
}
