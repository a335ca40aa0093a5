package care.vigil.bench.report;

import static org.assertj.core.api.Assertions.assertThat;

import care.vigil.bench.measure.Percentiles;
import care.vigil.bench.measure.Percentiles.Figure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportTest {

    private final Target target = new Target("first page, 20/s", Figure.P99, 75_000);

    @Test
    void aTargetThatIsMetSaysSo() {
        assertThat(target.row(new Percentiles(100, 9_000, 75_000, 80_000, 81_000)))
                .containsExactly("first page, 20/s", "p99 ≤ 75.0 ms", "75.0 ms", "met");
    }

    @Test
    void aTargetThatIsMissedSaysByHowMuch() {
        assertThat(target.row(new Percentiles(100, 9_000, 150_000, 180_000, 181_000)))
                .containsExactly(
                        "first page, 20/s",
                        "p99 ≤ 75.0 ms",
                        "150 ms",
                        "missed by 75.0 ms (2.0 times)");
    }

    @Test
    void nothingMeasuredIsNotMet() {
        assertThat(target.isMet(Percentiles.NONE)).isFalse();
        assertThat(target.row(Percentiles.NONE)).endsWith("–", "not measured");
    }

    @Test
    void aTerminalSeesColumnsInLine() {
        assertThat(TextReport.render(report("12.0 ms")).lines())
                .containsExactly(
                        "Title",
                        "  a fact",
                        "",
                        "Table",
                        "  what        figure",
                        "  first page  12.0 ms",
                        "  x           met",
                        "",
                        "a note");
    }

    @Test
    void eachBenchmarkReplacesItsOwnSectionOnly(@TempDir Path folder) throws IOException {
        Path page = folder.resolve("docs/performance.md");
        PerformancePage.write(page, report("1 ms"));
        Files.writeString(page, Files.readString(page) + "\nWritten by hand.\n");

        PerformancePage.write(page, report("2 ms"));

        assertThat(Files.readString(page))
                .startsWith("# Performance")
                .contains("| first page | 2 ms |")
                .doesNotContain("1 ms")
                .endsWith("\nWritten by hand.\n");
    }

    private static Report report(String figure) {
        return new Report(
                "first-page",
                "Title",
                List.of("a fact"),
                List.of(
                        new Report.Table(
                                "Table",
                                List.of("what", "figure"),
                                List.of(List.of("first page", figure), List.of("x", "met")))),
                List.of("a note"));
    }
}
