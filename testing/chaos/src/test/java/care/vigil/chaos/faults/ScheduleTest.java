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

    @Test
    void aLongRunAlsoMovesTheClockAndSpoilsTheWireToKafka() {
        for (long seed = 0; seed < 100; seed++) {
            var length = Duration.ofMinutes(10);
            var faults = Schedule.of(seed, length, 2);
            assertThat(faults.movesClock()).isTrue();
            assertThat(faults.faults())
                    .isSortedAccordingTo(java.util.Comparator.comparing(Timed::at))
                    .allSatisfy(it ->
                            assertThat(it.at().plus(Schedule.time(it.fault())))
                                    .isLessThanOrEqualTo(length))
                    .extracting(it -> it.fault().kind())
                    .contains(
                            "clock step ahead",
                            "clock step back",
                            "wire to kafka slow",
                            "wire to kafka silent",
                            "wire to kafka reset",
                            "service away");
        }
    }

    @Test
    void aShortRunHasNoneOfThat() {
        assertThat(Schedule.of(7, TWO_MINUTES, 1).movesClock()).isFalse();
        assertThat(Schedule.isLong(TWO_MINUTES)).isFalse();
    }

    @Test
    void aRunOfTwelveMinutesHasKafkaAwayForTenAndNothingBringsItBackEarlier() {
        for (long seed = 0; seed < 100; seed++) {
            var faults = Schedule.of(seed, Duration.ofMinutes(12), 1).faults();
            var away =
                    faults.stream()
                            .filter(it ->
                                    it.fault()
                                            .equals(
                                                    new Fault.Away(
                                                            "kafka", Duration.ofMinutes(10))))
                            .toList();
            assertThat(away).hasSize(1);
            var from = away.getFirst().at();
            assertThat(faults)
                    .filteredOn(it ->
                            it.fault().words().contains("kafka")
                                    && !it.fault().kind().startsWith("wire"))
                    .filteredOn(it -> it.at().compareTo(from) > 0)
                    .filteredOn(it -> it.at().compareTo(from.plusMinutes(10)) < 0)
                    .isEmpty();
        }
    }
}
