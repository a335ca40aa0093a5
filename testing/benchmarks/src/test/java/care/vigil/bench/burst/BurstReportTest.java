package care.vigil.bench.burst;

import static org.assertj.core.api.Assertions.assertThat;

import care.vigil.bench.crisis.CarrierWatch;
import care.vigil.bench.crisis.Story;
import care.vigil.bench.measure.Counters;
import care.vigil.bench.measure.ProcessTimes;
import care.vigil.bench.measure.Usage;
import care.vigil.bench.report.TextReport;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BurstReportTest {

    private final Story story = new Story();

    @Test
    void theLastCrisisDecides() {
        String report = report(Story.at(12_000), 0);

        assertThat(report)
                .containsPattern("answered \\(durable\\), 1 at once +≤ 4 s +0\\.0 s +met")
                .containsPattern("first SMS of every case .* ≤ 10 s +0\\.0 s +met")
                .containsPattern("everything.* ≤ 60 s +12 s +met");
    }

    @Test
    void whatNeverHappensIsNotFoundQuick() {
        story.askedFor.remove(story.pageText);

        assertThat(report(null, 0))
                .contains("not measured: 1 never got there")
                .contains("not measured: no rest in the time that was waited");
    }

    @Test
    void whatWasRefusedIsSaid() {
        assertThat(report(Story.at(12_000), 0)).contains("by status (0 is no answer): {503=7}");
    }

    @Test
    void aSecondCaseOfOneContactIsAMiss() {
        assertThat(report(Story.at(12_000), 1)).containsPattern("more than one case.*missed by 1");
    }

    private String report(Instant settledAt, long duplicates) {
        var usage =
                new Usage(
                        1,
                        Duration.ofSeconds(10),
                        2,
                        new ProcessTimes(Map.of("intake", 50L), 50),
                        new Counters(Map.of(), 0, 0, 0, 0, Map.of()));
        var outcome =
                new Outcome(
                        Story.T0,
                        List.of(story.journey()),
                        settledAt,
                        duplicates,
                        Map.of(503, 7),
                        usage,
                        new CarrierWatch.Traffic(0, 0));
        return TextReport.render(BurstReport.of(outcome, List.of("a machine")));
    }
}
