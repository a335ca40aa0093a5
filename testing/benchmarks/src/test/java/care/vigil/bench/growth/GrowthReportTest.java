package care.vigil.bench.growth;

import static org.assertj.core.api.Assertions.assertThat;

import care.vigil.bench.crisis.CarrierWatch;
import care.vigil.bench.crisis.Figures;
import care.vigil.bench.crisis.Story;
import care.vigil.bench.firstpage.Load;
import care.vigil.bench.firstpage.RateResult;
import care.vigil.bench.measure.Counters;
import care.vigil.bench.measure.Percentiles;
import care.vigil.bench.measure.ProcessTimes;
import care.vigil.bench.measure.Usage;
import care.vigil.bench.report.TextReport;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GrowthReportTest {

    @Test
    void theFirstNumberIsWhatTheOthersAreHeldTo() {
        String report =
                TextReport.render(
                        GrowthReport.of(
                                List.of(level(1_000, 500), level(10_000, 550), level(100_000, 800)),
                                List.of("a machine")));

        assertThat(report)
                .containsPattern("processor time .* 10,000 .* 1,000 +≤ 120 % +110 % +met")
                .contains(
                        "by scans of a whole table: intake.message 5; through indexes: intake.contact 2")
                .containsPattern("processor time .* 100,000 .* +≤ 120 % +160 % +missed by 40 %");
    }

    private static Level level(long closed, long millis) {
        var usage =
                new Usage(
                        10,
                        Duration.ofSeconds(10),
                        2,
                        new ProcessTimes(Map.of("postgres", millis), millis),
                        new Counters(Map.of("intake", 40L), 0, 0, 100, 1_000, Map.of()));
        var result =
                new RateResult(
                        new Load(5, Duration.ofSeconds(10), Duration.ofSeconds(10), false, 1),
                        Figures.of(List.of(new Story().journey()), List.of(), Story.T0),
                        new Percentiles(10, 1, 1, 1, 1),
                        0,
                        usage,
                        new CarrierWatch.Traffic(0, 0),
                        List.of());
        var reads = new Reads(Map.of("intake.message", 50L), Map.of("intake.contact", 20L));
        return new Level(closed, result, Map.of("intake", 10_000_000L), reads, 10);
    }
}
