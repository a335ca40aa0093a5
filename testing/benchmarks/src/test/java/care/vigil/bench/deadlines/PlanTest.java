package care.vigil.bench.deadlines;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;

class PlanTest {

    private static final Instant FIRST = Instant.parse("2026-01-05T03:12:00Z");

    private final Plan plan =
            new Plan(1_000_000, 1_000, Duration.ofSeconds(10), Duration.ofSeconds(20));

    @Test
    void whatIsDueComesEvenlyInEachSecond() {
        assertThat(plan.due()).isEqualTo(30_000);
        assertThat(plan.measured()).isEqualTo(20_000);
        assertThat(plan.dueAt(0, FIRST)).isEqualTo(FIRST);
        assertThat(plan.dueAt(999, FIRST)).isEqualTo(FIRST.plusMillis(999));
        assertThat(plan.dueAt(29_999, FIRST)).isEqualTo(FIRST.plusMillis(29_999));
    }

    @Test
    void thereIsTimeToWriteEverythingBeforeTheFirstIsDue() {
        assertThat(plan.first(FIRST)).isEqualTo(FIRST.plusSeconds(3).plusMillis(30_000));
    }

    @Test
    void whatIsOpenCameAboutWithinSomeHours() {
        assertThat(plan.earlier(0)).isZero();
        assertThat(plan.earlier(999_999)).isLessThan(Duration.ofHours(8));
        assertThat(plan.earlier(500_000)).isEqualTo(Duration.ofHours(4));
    }

    @Test
    void noInstantIsFinerThanTheDatabaseKeeps() {
        var three = new Plan(0, 3, Duration.ZERO, Duration.ofSeconds(1));

        var due = three.dueAt(1, FIRST);

        assertThat(due).isEqualTo(due.truncatedTo(ChronoUnit.MICROS));
    }
}
