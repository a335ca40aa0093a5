package care.vigil.bench.firstpage;

import static org.assertj.core.api.Assertions.assertThat;

import care.vigil.bench.crisis.CarrierWatch;
import care.vigil.bench.crisis.Figures;
import care.vigil.bench.crisis.Story;
import care.vigil.bench.measure.Counters;
import care.vigil.bench.measure.Percentiles;
import care.vigil.bench.measure.ProcessTimes;
import care.vigil.bench.measure.Usage;
import care.vigil.bench.report.TextReport;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FirstPageReportTest {

    private static final CarrierWatch.Traffic NO_TRAFFIC = new CarrierWatch.Traffic(0, 0);

    private final Story story = new Story();

    @Test
    void eachRateIsJudgedByItsOwnTargets() {
        String report = render(result(20, 1_000, List.of()), result(50, 1_000, List.of()));

        assertThat(report)
                .contains("first page, 20/s", "p50 ≤ 20.0 ms")
                .contains("p99 ≤ 75.0 ms")
                .contains("p99 ≤ 250 ms");
        assertThat(report.lines().filter(line -> line.contains("carrier asked")).toList())
                .hasSize(5)
                .allMatch(line -> !line.contains("missed"));
    }

    @Test
    void aMissSaysWhereTheTimeGoes() {
        story.askedFor.get(story.pageText).set(0, Story.at(300));

        String report = render(result(20, 1_000, List.of()));

        assertThat(report)
                .contains("missed by 225 ms (4.0 times)")
                .contains("slowest parts are until the carrier has the request (commit, HTTP)");
    }

    @Test
    void aFlawIsLoud() {
        assertThat(render(result(20, 1_000, List.of("1 × no case, e.g. SM1"))))
                .contains("20/s: BROKEN: 1 × no case, e.g. SM1");
    }

    @Test
    void aMachineWithoutTimeLeftIsSaidToBeSaturated() {
        assertThat(result(20, 19_900, List.of()).saturation()).contains("no time left");
        assertThat(result(20, 10_000, List.of()).saturation()).isEmpty();
    }

    @Test
    void costsAreThoseOfOneCrisis() {
        String report = render(result(20, 1_000, List.of()));

        assertThat(report).containsPattern("intake +1\\.00 ms +4\\.00 ms");
        assertThat(report).containsPattern("all but the generator +1\\.00 ms +4\\.00 ms");
        assertThat(report).containsPattern("commits in intake +2\\.0 +8\\.0");
    }

    private static String render(RateResult... results) {
        var rest = new AtRest(usage(400, 1_000), NO_TRAFFIC);
        return TextReport.render(
                FirstPageReport.of(results[0], rest, List.of(results), List.of("a machine")));
    }

    private RateResult result(double rate, long busyMillis, List<String> flaws) {
        var load = new Load(rate, Duration.ofSeconds(30), Duration.ofSeconds(10), false, 1);
        return new RateResult(
                load,
                Figures.of(List.of(story.journey()), List.of(), Story.T0),
                new Percentiles(100, 50, 200, 300, 400),
                0,
                usage(100, busyMillis),
                NO_TRAFFIC,
                flaws);
    }

    private static Usage usage(long crises, long busyMillis) {
        return new Usage(
                crises,
                Duration.ofSeconds(10),
                2,
                new ProcessTimes(Map.of("intake", 400L, "generator", 200L), busyMillis),
                new Counters(Map.of("intake", 800L), 0, 0, 0, 0, Map.of()));
    }
}
