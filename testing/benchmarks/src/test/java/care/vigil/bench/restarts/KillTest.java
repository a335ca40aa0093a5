package care.vigil.bench.restarts;

import static org.assertj.core.api.Assertions.assertThat;

import care.vigil.bench.crisis.Story;
import care.vigil.bench.measure.Counters;
import care.vigil.bench.measure.Latency;
import care.vigil.bench.measure.ProcessTimes;
import care.vigil.bench.measure.Usage;
import care.vigil.bench.report.TextReport;
import care.vigil.bench.restarts.Kill.Deadline;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class KillTest {

    private final Story story = new Story();
    private final Kill kill =
            new Kill(
                    "escalation-1",
                    Story.at(500),
                    Duration.ofMillis(3_200),
                    Duration.ofMillis(4_000));

    @Test
    void onlyWhatIsAroundAKillIsItsDoing() {
        var near = new Deadline(Story.at(1_000), Story.at(4_500));
        var longAfter = new Deadline(Story.at(60_000), Story.at(99_000));

        assertThat(kill.latestDeadline(List.of(near, longAfter))).isEqualTo(3.5);
        assertThat(kill.latestDeadline(List.of(longAfter))).isNaN();
    }

    @Test
    void aDeadlineThatNobodyActedUponIsInfinitelyLate() {
        assertThat(kill.latestDeadline(List.of(new Deadline(Story.at(1_000), null)))).isInfinite();
    }

    @Test
    void onlyDeadlinesWhoseTimeHasComeAreHeldAgainstAnybody() {
        var told = UUID.randomUUID();
        var untold = UUID.randomUUID();
        var notYet = UUID.randomUUID();

        var passed =
                Deadline.passed(
                        Map.of(
                                told, Story.at(100),
                                untold, Story.at(200),
                                notYet, Story.at(9_000)),
                        Map.of(told, Story.at(130)),
                        Story.at(9_000));

        assertThat(passed)
                .containsExactlyInAnyOrder(
                        new Deadline(Story.at(100), Story.at(130)),
                        new Deadline(Story.at(200), null));
    }

    @Test
    void aPageThatWasNeverAskedForIsNotQuick() {
        assertThat(kill.slowestFirstPage(List.of(story.journey()))).isEqualTo(0.015);
        story.askedFor.remove(story.pageText);
        assertThat(kill.slowestFirstPage(List.of(story.journey()))).isInfinite();
    }

    @Test
    void whatWasLostOrActedUponTooEarlyIsCounted() {
        story.acknowledged.clear();
        var early = new Deadline(Story.at(2_000), Story.at(1_999));

        var outcome = outcome(1, early);

        assertThat(outcome.lost()).isEqualTo(1);
        assertThat(outcome.moved()).isEqualTo(1);
    }

    @Test
    void twoInstancesAreHeldToMore() {
        var late = new Deadline(Story.at(1_000), Story.at(4_500));

        assertThat(report(outcome(1, late)))
                .containsPattern("latest deadline .*one instance +≤ 5 s +3\\.5 s +met");
        assertThat(report(outcome(2, late)))
                .containsPattern(
                        "latest deadline .*two instances +≤ 1 s +3\\.5 s +missed by 2\\.5 s")
                .containsPattern("slowest first page .*two instances +≤ 2 s +0\\.0 s +met");
    }

    private Outcome outcome(int instances, Deadline deadline) {
        var usage =
                new Usage(
                        1,
                        Duration.ofSeconds(10),
                        2,
                        new ProcessTimes(Map.of(), 0),
                        new Counters(Map.of(), 0, 0, 0, 0, Map.of()));
        return new Outcome(
                instances,
                2,
                new Latency(),
                List.of(kill),
                List.of(story.journey()),
                List.of(deadline),
                usage);
    }

    private static String report(Outcome outcome) {
        return TextReport.render(RestartsReport.of(outcome, List.of("a machine")));
    }
}
