package care.vigil.chaos.history;

import static org.assertj.core.api.Assertions.assertThat;

import care.vigil.chaos.history.DatabaseClock.Step;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class DatabaseClockTest {

    private static final Instant START = Instant.parse("2026-03-01T03:12:00Z");

    private static Instant at(double seconds) {
        return START.plusMillis(Math.round(seconds * 1000));
    }

    private static Step step(double at, double by) {
        return new Step(at(at), at(at), Duration.ofMillis(Math.round(by * 1000)));
    }

    private static void means(DatabaseClock clock, double shown, double earliest, double latest) {
        assertThat(clock.earliest(at(shown))).isEqualTo(at(earliest));
        assertThat(clock.latest(at(shown))).isEqualTo(at(latest));
    }

    @Test
    void aClockThatNobodyMovedIsRight() {
        means(DatabaseClock.unmoved(), 5, 5, 5);
    }

    @Test
    void whatAStepAheadLeavesOutIsTheInstantOfTheStep() {
        var clock = new DatabaseClock(List.of(step(10, 4)));
        means(clock, 9.9, 9.9, 9.9);
        means(clock, 12, 10, 10);
        means(clock, 15, 11, 11);
    }

    @Test
    void whatAStepBackRepeatsMayMeanEither() {
        var clock = new DatabaseClock(List.of(step(10, -4)));
        means(clock, 5.9, 5.9, 5.9);
        means(clock, 7, 7, 11);
        means(clock, 10.1, 14.1, 14.1);
    }

    @Test
    void severalStepsAddUpWhateverTheirOrder() {
        var clock = new DatabaseClock(List.of(step(30, -3), step(10, 5)));
        means(clock, 9, 9, 9);
        means(clock, 20, 15, 15);
        means(clock, 33, 28, 31);
        means(clock, 40, 38, 38);
    }

    @Test
    void whileItIsBeingMovedItMayShowEither() {
        var clock = new DatabaseClock(List.of(new Step(at(10), at(10.2), Duration.ofSeconds(5))));
        means(clock, 10.1, 10.1, 10.1);
        means(clock, 15.1, 10.1, 10.1);
        means(clock, 12, 10, 10.2);
    }

    @Test
    void oneRowIsAfterAnotherOnlyWhereBothReadingsSaySo() {
        var clock = new DatabaseClock(List.of(step(10, -4)));
        assertThat(clock.isAfter(at(12), at(11))).isTrue();
        assertThat(clock.isAfter(at(9), at(8))).isFalse();
        assertThat(clock.isAfter(at(11), at(5))).isTrue();
    }
}
