package care.vigil.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import care.vigil.chaos.ChaosRun.Plan;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class PlanTest {

    private static final Instant NOW = Instant.parse("2026-01-05T03:12:40Z");

    @Test
    void shiftsEndInTheMiddleOfALongRunAtAFullMinute() {
        assertThat(plan(10).handOff(NOW)).contains(Instant.parse("2026-01-05T03:18:00Z"));
    }

    @Test
    void noShiftEndsInAShortRun() {
        assertThat(plan(1).handOff(NOW)).isEmpty();
    }

    private static Plan plan(int minutes) {
        return new Plan(1, Duration.ofMinutes(minutes), 1, 1, 7_000);
    }
}
