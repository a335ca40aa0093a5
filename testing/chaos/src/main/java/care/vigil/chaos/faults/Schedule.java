package care.vigil.chaos.faults;

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
import care.vigil.chaos.faults.FaultProxy.Mode;
import care.vigil.messaging.Failpoint;
import care.vigil.simulator.handsets.Delivery.Callbacks;
import care.vigil.simulator.rest.Fault.Kind;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;

/**
 * Which faults come when; the same seed and length, the same faults.
 *
 * @param faults in the order of their time
 */
public record Schedule(List<Timed> faults) {

    /** From here on there is load, and nothing has gone wrong yet. */
    static final Duration CALM = Duration.ofSeconds(8);

    /** After it has been away. */
    private static final Duration TO_START = Duration.ofSeconds(10);

    private static final int SHORTEST_GAP = 2_000;
    private static final int LONGEST_GAP = 9_000;

    /** Broker and database come back within this part of a run, or not at all. */
    private static final Duration SHORT_OUTAGE = Duration.ofSeconds(20);

    private static final Duration LONG_OUTAGE = Duration.ofSeconds(60);

    private static final List<String> SERVICES =
            List.of("intake", "escalation", "notification", "roster");
    private static final List<Failpoint> AT_INTAKE =
            List.of(
                    Failpoint.AFTER_INSERT_BEFORE_REPLY,
                    Failpoint.AFTER_COMMIT_BEFORE_SEND,
                    Failpoint.AFTER_SEND_BEFORE_MARK,
                    Failpoint.AFTER_BATCH_BEFORE_OFFSET_COMMIT);
    private static final List<Failpoint> AT_ESCALATION =
            List.of(
                    Failpoint.AFTER_COMMIT_BEFORE_SEND,
                    Failpoint.AFTER_SEND_BEFORE_MARK,
                    Failpoint.AFTER_BATCH_BEFORE_OFFSET_COMMIT);
    private static final List<Failpoint> AT_NOTIFICATION = List.of(Failpoint.values());
    private static final List<Kind> CARRIER =
            List.of(
                    Kind.SERVER_ERROR,
                    Kind.UNAVAILABLE,
                    Kind.TOO_MANY,
                    Kind.HANG,
                    Kind.RESET,
                    Kind.SLOW,
                    Kind.ACCEPT_THEN_500,
                    Kind.ACCEPT_THEN_HANG);

    /** A fault and when it comes, from the start of the run. */
    public record Timed(Duration at, Fault fault) {}

    public Schedule {
        faults = List.copyOf(faults);
    }

    /** The faults of a run of that length. */
    public static Schedule of(long seed, Duration length, int instances) {
        var random = new Random(seed);
        List<Timed> faults = new ArrayList<>();
        var at = CALM;
        var outage = length.toSeconds() >= 180 ? LONG_OUTAGE : SHORT_OUTAGE;
        while (at.compareTo(length) < 0) {
            var fault = next(random, outage, instances);
            if (at.plus(time(fault)).compareTo(length) <= 0) {
                faults.add(new Timed(at, fault));
            }
            at = at.plusMillis(random.nextInt(SHORTEST_GAP, LONGEST_GAP));
        }
        if (isLong(length)) {
            var more = LongRun.of(seed, length);
            faults.removeIf(it -> more.stream().anyMatch(away -> forbids(away, it)));
            faults.addAll(more);
            faults.sort(Comparator.comparing(Timed::at));
        }
        return new Schedule(faults);
    }

    /** What is away for long must not be started by another fault. */
    private static boolean forbids(Timed away, Timed other) {
        var part =
                switch (away.fault()) {
                    case Away(var process, _) -> process;
                    case ServiceAway(var service, _) -> service;
                    default -> null;
                };
        var back = away.at().plus(time(away.fault())).plus(TO_START);
        return part != null
                && part.equals(part(other.fault()))
                && other.at().compareTo(back) <= 0
                && other.at().plus(time(other.fault())).compareTo(away.at()) >= 0;
    }

    /** What a fault stops and starts; null for none. */
    private static String part(Fault fault) {
        var process =
                switch (fault) {
                    case Killed(var name) -> name;
                    case Frozen(var name, _) -> name;
                    case Away(var name, _) -> name;
                    case DiesAt(var name, _) -> name;
                    case ServiceAway(var name, _) -> name;
                    case CarrierTrouble _, BadWire _, Reports _, ClockStep _, DiskFull _ -> null;
                };
        return process == null ? null : process.split("-", 2)[0];
    }

    /** Whether a run of that length has faults that take minutes to recover from. */
    public static boolean isLong(Duration length) {
        return length.compareTo(LongRun.LEAST) >= 0;
    }

    /** Whether the disk of PostgreSQL becomes full. */
    public boolean fillsDisk() {
        return faults.stream().anyMatch(it -> it.fault() instanceof DiskFull);
    }

    /** Whether the clock of the databases is moved. */
    public boolean movesClock() {
        return faults.stream().anyMatch(it -> it.fault() instanceof ClockStep);
    }

    private static Fault next(Random random, Duration outage, int instances) {
        int dice = random.nextInt(100);
        if (dice < 25) {
            return new Killed(process(random, instances));
        }
        if (dice < 40) {
            return new Frozen(
                    process(random, instances), Duration.ofMillis(random.nextInt(1_000, 8_000)));
        }
        if (dice < 58) {
            return diesAt(random, instances);
        }
        if (dice < 63) {
            return new Killed("kafka");
        }
        if (dice < 67) {
            return new Away("kafka", seconds(random, outage.dividedBy(2), outage));
        }
        if (dice < 70) {
            return new Frozen("kafka", Duration.ofMillis(random.nextInt(1_000, 8_000)));
        }
        if (dice < 75) {
            return new Killed("postgres");
        }
        if (dice < 77) {
            return new Away(
                    "postgres", seconds(random, Duration.ofSeconds(3), Duration.ofSeconds(10)));
        }
        if (dice < 84) {
            return badWire(random);
        }
        if (dice < 94) {
            return new CarrierTrouble(
                    one(random, CARRIER),
                    random.nextInt(1, 8),
                    Duration.ofMillis(random.nextInt(1_000, 9_000)));
        }
        return reports(random);
    }

    private static Fault diesAt(Random random, int instances) {
        String service = one(random, List.of("intake", "escalation", "notification"));
        var points =
                switch (service) {
                    case "intake" -> AT_INTAKE;
                    case "escalation" -> AT_ESCALATION;
                    default -> AT_NOTIFICATION;
                };
        return new DiesAt(instance(random, service, instances), one(random, points));
    }

    private static Fault badWire(Random random) {
        return new BadWire(
                one(random, List.of("postgres", "carrier")),
                one(random, List.of(Mode.SLOW, Mode.SILENT, Mode.RESET)),
                Duration.ofMillis(random.nextInt(10, 60)),
                Duration.ofMillis(random.nextInt(500, 8_000)));
    }

    private static Fault reports(Random random) {
        return new Reports(
                one(random, List.of(Callbacks.NONE, Callbacks.DUPLICATE, Callbacks.REORDERED)),
                random.nextBoolean() ? Duration.ofSeconds(4) : Duration.ZERO,
                seconds(random, Duration.ofSeconds(5), Duration.ofSeconds(15)));
    }

    private static String process(Random random, int instances) {
        return random.nextInt(9) == 0
                ? "gateway"
                : instance(random, one(random, SERVICES), instances);
    }

    private static String instance(Random random, String service, int instances) {
        return service + "-" + random.nextInt(1, instances + 1);
    }

    private static Duration seconds(Random random, Duration least, Duration most) {
        return Duration.ofSeconds(random.nextLong(least.toSeconds(), most.toSeconds() + 1));
    }

    private static <T> T one(Random random, List<T> among) {
        return among.get(random.nextInt(among.size()));
    }

    /** How long a fault lasts by itself. */
    static Duration time(Fault fault) {
        return switch (fault) {
            case Frozen frozen -> frozen.time();
            case Away away -> away.time();
            case Reports reports -> reports.time();
            case BadWire wire -> wire.time();
            case ServiceAway away -> away.time();
            case DiskFull full -> full.time();
            case Killed _, ClockStep _, DiesAt _, CarrierTrouble _ -> Duration.ZERO;
        };
    }
}
