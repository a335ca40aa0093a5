package care.vigil.chaos.faults;

import static org.assertj.core.api.Assertions.assertThat;

import care.vigil.chaos.faults.Fault.Away;
import care.vigil.chaos.faults.Fault.BadWire;
import care.vigil.chaos.faults.Fault.CarrierTrouble;
import care.vigil.chaos.faults.Fault.ClockStep;
import care.vigil.chaos.faults.Fault.DiesAt;
import care.vigil.chaos.faults.Fault.DiskFull;
import care.vigil.chaos.faults.Fault.Frozen;
import care.vigil.chaos.faults.Fault.Killed;
import care.vigil.chaos.faults.Fault.Reports;
import care.vigil.chaos.faults.Fault.ServiceAway;
import care.vigil.messaging.Failpoint;
import care.vigil.simulator.handsets.Delivery.Callbacks;
import care.vigil.simulator.rest.Fault.Kind;
import java.time.Duration;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every fault that a run should have at some time does come with some seed. */
class EveryFaultTest {

    private static final int SEEDS = 300;
    private static final Duration SHORT = Duration.ofMinutes(2);
    private static final Duration LONG = Duration.ofMinutes(12);

    private static final Set<String> ONE_EACH =
            Set.of("intake-1", "escalation-1", "notification-1", "roster-1", "gateway");
    private static final Set<String> SECOND_ONES =
            Set.of("intake-2", "escalation-2", "notification-2", "roster-2");

    private final Set<Fault> ofOneInstance = drawn(SHORT, 1);
    private final Set<Fault> ofTwoInstances = drawn(SHORT, 2);
    private final Set<Fault> ofLongRuns = drawn(LONG, 2);

    private static Set<Fault> drawn(Duration length, int instances) {
        return LongStream.range(0, SEEDS)
                .boxed()
                .flatMap(seed -> Schedule.of(seed, length, instances).faults().stream())
                .map(Schedule.Timed::fault)
                .collect(Collectors.toSet());
    }

    @Test
    void everyProcessIsKilled() {
        assertThat(killed(ofOneInstance)).containsAll(ONE_EACH).contains("kafka", "postgres");
        assertThat(killed(ofOneInstance)).doesNotContainAnyElementsOf(SECOND_ONES);
        assertThat(killed(ofTwoInstances)).containsAll(ONE_EACH).containsAll(SECOND_ONES);
    }

    @Test
    void everyProcessIsStoppedAndGoesOn() {
        assertThat(frozen(ofOneInstance)).containsAll(ONE_EACH).contains("kafka");
        assertThat(frozen(ofTwoInstances)).containsAll(SECOND_ONES);
        assertThat(frozen(ofLongRuns)).contains("postgres");
    }

    @Test
    void aProcessDiesAtEveryNamedMomentInEachServiceThatHasIt() {
        assertThat(deaths(ofOneInstance)).containsExactlyInAnyOrderElementsOf(moments("-1"));
        assertThat(deaths(ofTwoInstances)).containsAll(moments("-1")).containsAll(moments("-2"));
    }

    @Test
    void whatStandsBesideTheServicesIsAwayForAWhile() {
        assertThat(away(ofOneInstance)).containsExactlyInAnyOrder("kafka", "postgres");
        assertThat(ofLongRuns).contains(new Away("kafka", Duration.ofMinutes(10)));
        assertThat(
                        ofLongRuns.stream()
                                .filter(ServiceAway.class::isInstance)
                                .map(fault -> ((ServiceAway) fault).service()))
                .contains("intake", "notification");
        assertThat(ofLongRuns).anyMatch(DiskFull.class::isInstance);
    }

    @Test
    void theClockOfTheDatabasesStepsBothWays() {
        assertThat(ofLongRuns)
                .anyMatch(fault -> fault instanceof ClockStep(var by) && by.isPositive())
                .anyMatch(fault -> fault instanceof ClockStep(var by) && by.isNegative());
    }

    @Test
    void everyWireIsSlowSilentAndReset() {
        assertThat(wires(ofOneInstance)).containsAll(Set.of("postgres", "carrier"));
        for (String to : Set.of("kafka", "postgres", "carrier")) {
            assertThat(modes(ofLongRuns, to))
                    .as(to)
                    .containsExactlyInAnyOrder(
                            FaultProxy.Mode.SLOW, FaultProxy.Mode.SILENT, FaultProxy.Mode.RESET);
        }
    }

    @Test
    void theCarrierMakesEveryTroubleThatIsOneOfItsOwn() {
        assertThat(
                        ofOneInstance.stream()
                                .filter(CarrierTrouble.class::isInstance)
                                .map(fault -> ((CarrierTrouble) fault).trouble()))
                .containsAll(Stream.of(Kind.values()).filter(EveryFaultTest::isDrawn).toList());
    }

    @Test
    void reportsComeTwiceLateInAnotherOrderOrNever() {
        assertThat(reports(ofOneInstance).map(Reports::callbacks).collect(Collectors.toSet()))
                .containsExactlyInAnyOrderElementsOf(
                        Stream.of(Callbacks.values())
                                .filter(way -> way != Callbacks.NORMAL)
                                .toList());
        assertThat(reports(ofOneInstance).map(it -> it.delay().isZero()).distinct())
                .containsExactlyInAnyOrder(true, false);
    }

    /** A new trouble does not compile until it is decided whether runs have it. */
    private static boolean isDrawn(Kind trouble) {
        return switch (trouble) {
            case TOO_MANY,
                    SERVER_ERROR,
                    UNAVAILABLE,
                    HANG,
                    RESET,
                    ACCEPT_THEN_500,
                    ACCEPT_THEN_HANG,
                    SLOW ->
                    true;
            // Of our account, and of one number: neither is a fault of the carrier.
            case UNAUTHORIZED, REFUSED -> false;
        };
    }

    /** Where each moment comes by, as {@code service at moment}. */
    private static Set<String> moments(String instance) {
        return Stream.of(Failpoint.values())
                .flatMap(point ->
                        services(point).map(service -> service + instance + " " + point.word()))
                .collect(Collectors.toSet());
    }

    private static Stream<String> services(Failpoint point) {
        return switch (point) {
            case AFTER_INSERT_BEFORE_REPLY -> Stream.of("intake", "notification");
            case AFTER_COMMIT_BEFORE_SEND,
                    AFTER_SEND_BEFORE_MARK,
                    AFTER_BATCH_BEFORE_OFFSET_COMMIT ->
                    Stream.of("intake", "escalation", "notification");
            case AFTER_CLAIM_BEFORE_POST, AFTER_POST_BEFORE_RESULT -> Stream.of("notification");
        };
    }

    private static Set<String> killed(Set<Fault> faults) {
        return names(faults.stream().map(it -> it instanceof Killed(var name) ? name : null));
    }

    private static Set<String> frozen(Set<Fault> faults) {
        return names(faults.stream().map(it -> it instanceof Frozen(var name, _) ? name : null));
    }

    private static Set<String> away(Set<Fault> faults) {
        return names(faults.stream().map(it -> it instanceof Away(var name, _) ? name : null));
    }

    private static Set<String> wires(Set<Fault> faults) {
        return names(faults.stream().map(it -> it instanceof BadWire wire ? wire.to() : null));
    }

    private static Set<String> deaths(Set<Fault> faults) {
        return names(
                faults.stream()
                        .map(it ->
                                it instanceof DiesAt(var name, var point)
                                        ? name + " " + point.word()
                                        : null));
    }

    private static Set<FaultProxy.Mode> modes(Set<Fault> faults, String to) {
        return faults.stream()
                .filter(it -> it instanceof BadWire wire && wire.to().equals(to))
                .map(it -> ((BadWire) it).mode())
                .collect(Collectors.toSet());
    }

    private static Stream<Reports> reports(Set<Fault> faults) {
        return faults.stream().filter(Reports.class::isInstance).map(Reports.class::cast);
    }

    private static Set<String> names(Stream<String> some) {
        return some.filter(java.util.Objects::nonNull).collect(Collectors.toSet());
    }
}
