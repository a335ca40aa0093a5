package care.vigil.chaos.faults;

import static org.assertj.core.api.Assertions.assertThat;

import care.vigil.chaos.faults.Schedule.Timed;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ScheduleTest {

    private static final Duration TWO_MINUTES = Duration.ofMinutes(2);

    @Test
    void theSameSeedMakesTheSameFaultsAndAnotherOneOthers() {
        assertThat(Schedule.of(7, TWO_MINUTES, 1)).isEqualTo(Schedule.of(7, TWO_MINUTES, 1));
        assertThat(Schedule.of(8, TWO_MINUTES, 1)).isNotEqualTo(Schedule.of(7, TWO_MINUTES, 1));
    }

    @Test
    void everyFaultBeginsAndEndsWithinTheRunAndInOrder() {
        for (long seed = 0; seed < 200; seed++) {
            List<Timed> faults = Schedule.of(seed, TWO_MINUTES, 1).faults();
            assertThat(faults)
                    .hasSizeGreaterThan(10)
                    .isSortedAccordingTo(java.util.Comparator.comparing(Timed::at))
                    .allSatisfy(it ->
                            assertThat(it.at().plus(Schedule.time(it.fault())))
                                    .isLessThanOrEqualTo(TWO_MINUTES));
        }
    }

    @Test
    void everyKindOfFaultComesWithSomeSeed() {
        Set<String> kinds = new HashSet<>();
        for (long seed = 0; seed < 200; seed++) {
            Schedule.of(seed, TWO_MINUTES, 2).faults().forEach(it -> kinds.add(it.fault().kind()));
        }
        assertThat(kinds)
                .contains(
                        "kill -9",
                        "SIGSTOP",
                        "outage",
                        "carrier accept-then-500",
                        "reports none late")
                .filteredOn(kind -> kind.startsWith("failpoint"))
                .hasSize(care.vigil.messaging.Failpoint.values().length);
    }
}
