package care.vigil.chaos.faults;

import care.vigil.chaos.faults.Fault.Away;
import care.vigil.chaos.faults.Fault.BadWire;
import care.vigil.chaos.faults.Fault.ClockStep;
import care.vigil.chaos.faults.Fault.DiskFull;
import care.vigil.chaos.faults.Fault.Frozen;
import care.vigil.chaos.faults.Fault.ServiceAway;
import care.vigil.chaos.faults.FaultProxy.Mode;
import care.vigil.chaos.faults.Schedule.Timed;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** What comes in addition when there is time enough to recover from it. */
final class LongRun {

    /** From here on a run is long. */
    static final Duration LEAST = Duration.ofMinutes(3);

    private static final Duration FIVE_MINUTES = Duration.ofMinutes(5);
    private static final Duration FOR_KAFKA_AWAY = Duration.ofMinutes(12);
    private static final Duration KAFKA_AWAY = Duration.ofMinutes(10);

    /** Other dice than those of the faults that every run has. */
    private static final long OTHER_DICE = 0x5EED_0A_10_46L;

    private final Random random;
    private final Duration length;
    private final List<Timed> faults = new ArrayList<>();

    private LongRun(long seed, Duration length) {
        this.random = new Random(seed ^ OTHER_DICE);
        this.length = length;
    }

    /** The additional faults, in no order. */
    static List<Timed> of(long seed, Duration length) {
        var run = new LongRun(seed, length);
        run.roll();
        return List.copyOf(run.faults);
    }

    private void roll() {
        if (length.compareTo(FOR_KAFKA_AWAY) >= 0) {
            add(new Away("kafka", KAFKA_AWAY));
        }
        if (length.compareTo(FIVE_MINUTES) >= 0) {
            String service = random.nextBoolean() ? "intake" : "notification";
            add(new ServiceAway(service, Duration.ofSeconds(random.nextInt(60, 121))));
            add(new DiskFull(Duration.ofSeconds(random.nextInt(8, 21))));
        }
        long rounds = Math.max(1, length.dividedBy(FIVE_MINUTES));
        for (int round = 0; round < rounds; round++) {
            add(new ClockStep(Duration.ofMillis(random.nextInt(500, 5_000))));
            add(new ClockStep(Duration.ofMillis(-random.nextInt(500, 5_000))));
            for (Mode mode : List.of(Mode.SLOW, Mode.SILENT, Mode.RESET)) {
                add(wireToKafka(mode));
            }
        }
        for (int round = 0; round < rounds; round++) {
            add(new Frozen("postgres", Duration.ofMillis(random.nextInt(1_000, 8_000))));
        }
    }

    private Fault wireToKafka(Mode mode) {
        return new BadWire(
                "kafka",
                mode,
                Duration.ofMillis(random.nextInt(10, 60)),
                Duration.ofMillis(random.nextInt(1_000, 15_000)));
    }

    private void add(Fault fault) {
        long first = Schedule.CALM.toMillis();
        long last = length.minus(Schedule.time(fault)).toMillis();
        faults.add(new Timed(Duration.ofMillis(random.nextLong(first, last)), fault));
    }
}
