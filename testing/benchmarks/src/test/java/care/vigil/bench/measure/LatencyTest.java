package care.vigil.bench.measure;

import static org.assertj.core.api.Assertions.assertThat;

import care.vigil.bench.measure.Percentiles.Figure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.HdrHistogram.Histogram;
import org.HdrHistogram.HistogramLogReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LatencyTest {

    private static final Instant T0 = Instant.parse("2026-01-05T03:12:00Z");

    private final Latency latency = new Latency();

    @Test
    void percentilesAreThoseOfAllSamples() {
        for (int i = 1; i <= 1_000; i++) {
            latency.add(T0, T0.plusMillis(i));
        }

        var found = latency.percentiles();

        assertThat(found.count()).isEqualTo(1_000);
        assertThat(found.micros(Figure.P50)).isBetween(499_000L, 501_000L);
        assertThat(found.micros(Figure.P99)).isBetween(989_000L, 991_000L);
        assertThat(found.micros(Figure.P999)).isBetween(998_000L, 1_000_000L);
        assertThat(found.micros(Figure.MAX)).isBetween(1_000_000L, 1_001_000L);
    }

    @Test
    void ofNothingNothingIsSaid() {
        assertThat(latency.percentiles()).isEqualTo(Percentiles.NONE);
    }

    @Test
    void clocksThatDisagreeALittleCountAsNothing() {
        latency.add(T0, T0.minusNanos(20_000));

        assertThat(latency.percentiles().max()).isZero();
    }

    @Test
    void theLogOfSecondsAddsUpToTheWhole(@TempDir Path folder) throws IOException {
        for (int i = 0; i < 30; i++) {
            latency.add(T0.plusMillis(i * 100L), T0.plusMillis(i * 100L + 5));
        }

        new ResultFiles(folder).keep("first-page", latency);

        var reader = new HistogramLogReader(folder.resolve("first-page.hlog").toFile());
        var whole = new Histogram(3);
        int seconds = 0;
        while (reader.hasNext()) {
            whole.add((Histogram) reader.nextIntervalHistogram());
            seconds++;
        }
        assertThat(seconds).isEqualTo(3);
        assertThat(whole.getTotalCount()).isEqualTo(30);
        assertThat(Files.readString(folder.resolve("first-page.hgrm"))).contains("Percentile");
    }
}
