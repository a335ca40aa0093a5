package care.vigil.bench.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Arrays;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class ArrivalsTest {

    @Test
    void evenArrivalsAreAsManyAsTheRateSaysAndEquallyFarApart() {
        long[] starts = Arrivals.even(20, Duration.ofSeconds(3));

        assertThat(starts).hasSize(60).isSorted().startsWith(0, 50_000_000, 100_000_000);
        assertThat(starts[59]).isLessThan(Duration.ofSeconds(3).toNanos());
    }

    @Test
    void anOddRateDoesNotDriftAway() {
        long[] starts = Arrivals.even(3, Duration.ofSeconds(10));

        assertThat(starts).hasSize(30);
        assertThat(starts[27]).isEqualTo(Duration.ofSeconds(9).toNanos());
    }

    @Test
    void randomArrivalsKeepTheAverageRateButNotTheDistance() {
        long[] starts = Arrivals.random(50, Duration.ofSeconds(100), 7);

        assertThat(starts.length).isBetween(4_600, 5_400);
        assertThat(starts).isSorted();
        long[] gaps =
                LongStream.range(1, starts.length)
                        .map(i -> starts[(int) i] - starts[(int) i - 1])
                        .sorted()
                        .toArray();
        assertThat(gaps[gaps.length / 10]).isLessThan(5_000_000);
        assertThat(gaps[gaps.length * 9 / 10]).isGreaterThan(35_000_000);
    }

    @Test
    void theSameSeedGivesTheSameTimes() {
        Duration span = Duration.ofSeconds(5);

        assertThat(Arrivals.random(20, span, 1)).isEqualTo(Arrivals.random(20, span, 1));
        assertThat(Arrays.equals(Arrivals.random(20, span, 1), Arrivals.random(20, span, 2)))
                .isFalse();
    }

    @Test
    void aRateOfNothingIsRefused() {
        assertThatThrownBy(() -> Arrivals.even(0, Duration.ofSeconds(1)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
