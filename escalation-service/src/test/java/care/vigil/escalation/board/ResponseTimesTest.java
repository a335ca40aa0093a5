package care.vigil.escalation.board;

import static org.assertj.core.api.Assertions.assertThat;

import care.vigil.escalation.board.ResponseTimes.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ResponseTimesTest {

    private static final Instant T0 = Instant.parse("2026-05-04T08:00:00Z");
    private static final Instant TARGET = T0.plus(Duration.ofMinutes(10));
    private static final Instant AFTER = TARGET.plusSeconds(1);

    @Test
    void aCaseIsInTimeUpToTheTargetAndLateAfterIt() {
        var times = of(AFTER, acknowledged(600), acknowledged(601));
        assertThat(times.inTime()).isEqualTo(1);
        assertThat(times.late()).isEqualTo(1);
        assertThat(times.missed()).isEqualTo(1);
    }

    @Test
    void whoeverWasNeverAcknowledgedIsAMissOnceTheTargetIsPastOrTheCaseClosed() {
        assertThat(of(TARGET, never(false)).never()).isZero();
        assertThat(of(TARGET, never(false)).running()).isEqualTo(1);
        assertThat(of(AFTER, never(false)).never()).isEqualTo(1);
        assertThat(of(T0, never(true)).missed()).isEqualTo(1);
        assertThat(of(T0, never(true)).running()).isZero();
    }

    @Test
    void aMissIsSlowerThanEveryAnswer() {
        var times = of(AFTER, acknowledged(20), acknowledged(90), acknowledged(30), never(true));
        assertThat(times.within(50)).isEqualTo("30 s");
        assertThat(times.within(75)).isEqualTo("1 min 30 s");
        assertThat(times.within(95)).isEqualTo("never");
        assertThat(times.within(100)).isEqualTo("never");
    }

    @Test
    void whatStillRunsIsNotJudged() {
        var times = of(T0, acknowledged(20), never(false));
        assertThat(times.cases()).isEqualTo(2);
        assertThat(times.within(100)).isEqualTo("20 s");
    }

    @Test
    void ofAHundredTheNinetyFifthCounts() {
        List<Response> hundred = new ArrayList<>();
        for (int seconds = 1; seconds <= 100; seconds++) {
            hundred.add(acknowledged(seconds));
        }
        var times = ResponseTimes.of(hundred, AFTER);
        assertThat(times.within(50)).isEqualTo("50 s");
        assertThat(times.within(95)).isEqualTo("1 min 35 s");
    }

    @Test
    void withoutCasesThereIsNoTime() {
        assertThat(of(AFTER).within(50)).isEqualTo("no case yet");
    }

    private static ResponseTimes of(Instant now, Response... all) {
        return ResponseTimes.of(List.of(all), now);
    }

    private static Response acknowledged(int seconds) {
        return new Response(T0, TARGET, T0.plusSeconds(seconds), false, false, false);
    }

    private static Response never(boolean closed) {
        return new Response(T0, TARGET, null, closed, false, false);
    }
}
