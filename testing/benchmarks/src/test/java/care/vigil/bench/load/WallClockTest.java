package care.vigil.bench.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class WallClockTest {

    private static final Instant NOW = Instant.parse("2026-01-05T03:12:00Z");
    private static final long NANO = -7_000_000_000L;

    private final WallClock clock = new WallClock(() -> NOW, () -> NANO);

    @Test
    void whatIsSentOnOneScaleIsFoundOnTheOther() {
        assertThat(clock.at(NANO - 1_500_000_000L)).isEqualTo(NOW.minusMillis(1_500));
        assertThat(clock.nano(NOW.plusSeconds(2))).isEqualTo(NANO + 2_000_000_000L);
        assertThat(clock.instant()).isEqualTo(NOW);
    }
}
