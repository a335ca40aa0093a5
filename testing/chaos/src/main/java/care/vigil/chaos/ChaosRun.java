package care.vigil.chaos;

import care.vigil.bench.load.FictionalNumbers;
import care.vigil.bench.stack.Folders;
import care.vigil.chaos.evidence.Evidence;
import care.vigil.chaos.evidence.Evidence.Backlog;
import care.vigil.chaos.evidence.EvidenceReader;
import care.vigil.chaos.evidence.Leaks;
import care.vigil.chaos.faults.Injector;
import care.vigil.chaos.faults.Schedule;
import care.vigil.chaos.history.History;
import care.vigil.chaos.history.Recorder;
import care.vigil.chaos.people.CarrierWatch;
import care.vigil.chaos.people.Clinicians;
import care.vigil.chaos.people.Patients;
import care.vigil.chaos.people.Texting;
import care.vigil.chaos.promises.Broken;
import care.vigil.chaos.promises.Checker;
import care.vigil.chaos.stack.ChaosPrograms;
import care.vigil.chaos.stack.ChaosStack;
import care.vigil.chaos.stack.ChaosStack.Wanted;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Start reading here: load and faults for a while, then healing, then the checker. */
public final class ChaosRun {

    /** Load goes on so long after the last fault. */
    private static final Duration AFTERWARDS = Duration.ofSeconds(5);

    /** Of the processes, before the run. */
    private static final Duration TO_START = Duration.ofSeconds(60);

    private static final Duration TO_SETTLE = Duration.ofSeconds(90);
    private static final Duration QUIET = Duration.ofSeconds(6);

    /** A row that was read and an operation that was seen at the same instant prove nothing. */
    private static final Duration MARGIN = Duration.ofMillis(100);

    private static final int PATIENTS = 5_000;

    /**
     * What is to be done.
     *
     * @param length of the faults
     * @param rate texts of patients a second
     * @param instances of each service
     * @param offset of the ports
     */
    public record Plan(long seed, Duration length, double rate, int instances, int offset) {

        String command() {
            return "./vigil chaos --seed %d --minutes %s --rate %s --instances %d"
                    .formatted(seed, length.toSeconds() / 60.0, rate, instances);
        }

        /** In the middle of a long run that starts now, as nearly as full minutes allow. */
        Optional<Instant> handOff(Instant now) {
            return Schedule.isLong(length)
                    ? Optional.of(
                            now.plus(TO_START)
                                    .plus(length.dividedBy(2))
                                    .truncatedTo(ChronoUnit.MINUTES))
                    : Optional.empty();
        }
    }

    /** What came of it. */
    public record Result(List<Broken> broken, String report) {}

    private final Plan plan;
    private final PrintStream out;
    private final InstantSource clock;
    private final Recorder recorder = new Recorder();
    private final Schedule schedule;
    private final ChaosPrograms programs;
    private final Leaks leaks;
    private long began = System.nanoTime();

    /**
     * A run that tells of its progress.
     *
     * @param clock of the machine
     */
    public ChaosRun(Plan plan, PrintStream out, InstantSource clock) {
        this.plan = plan;
        this.out = out;
        this.clock = clock;
        this.schedule = Schedule.of(plan.seed(), plan.length(), plan.instances());
        this.programs = new ChaosPrograms(plan.handOff(clock.instant()));
        this.leaks = new Leaks(Patients.CANARIES, numbers());
    }

    /** Starts an installation, breaks it, heals it, checks it, and stops it. */
    public Result run(Folders folders) throws IOException, InterruptedException, SQLException {
        out.println("Seed " + plan.seed() + "; starting a stack of its own in " + folders.home());
        try (var stack = ChaosStack.start(folders, programs, wanted(), clock);
                var injector = new Injector(stack, programs, recorder, clock, this::tell)) {
            var texting = new Texting(stack.carrier(), clock);
            try (var clinicians =
                            new Clinicians(
                                    programs.all(),
                                    stack.carrier(),
                                    texting,
                                    recorder,
                                    Schedule.isLong(plan.length()),
                                    plan.seed());
                    var watch =
                            new CarrierWatch(
                                    stack.carrier(),
                                    recorder,
                                    clinicians::receive,
                                    leaks::inAddress)) {
                breakThings(injector, texting);
                return check(folders, stack, injector, clinicians, watch, texting);
            }
        }
    }

    private Wanted wanted() {
        return new Wanted(
                plan.instances(), plan.offset(), schedule.movesClock(), schedule.fillsDisk());
    }

    private void breakThings(Injector injector, Texting texting) throws InterruptedException {
        began = System.nanoTime();
        tell("everything is ready at " + clock.instant() + "; people begin to text");
        var faults = Thread.ofPlatform().name("faults").start(() -> injector.play(schedule));
        var patients = new Patients(programs.all(), texting, recorder, plan.seed());
        patients.text(plan.rate(), plan.length().plus(AFTERWARDS), plan.seed());
        faults.join();
        tell("healing");
        injector.heal();
        patients.await();
        tell("everything is ready; waiting until all is settled");
    }

    private Result check(
            Folders folders,
            ChaosStack stack,
            Injector injector,
            Clinicians clinicians,
            CarrierWatch watch,
            Texting texting)
            throws SQLException, IOException, InterruptedException {
        var reader = new EvidenceReader(stack.client());
        settle(reader, texting);
        clinicians.close();
        LockSupport.parkNanos(QUIET.toNanos());
        settle(reader, texting);
        tell("reading what was written");
        var evidence = reader.read();
        var heard = clinicians.heard();
        watch.catchUp();
        look(stack, folders.home());
        var readAt = recorder.clock().earliest(evidence.readAt());
        var history = recorder.until(readAt.minus(MARGIN), heard, programs.shifts(), leaks.found());
        var broken = Checker.check(history, evidence);
        String report = report(history, evidence, injector, broken);
        out.println(report);
        return new Result(broken, report);
    }

    /**
     * Waits until nothing is on its way; what still is when that takes too long is for the checker.
     */
    private void settle(EvidenceReader reader, Texting texting) throws SQLException {
        long end = System.nanoTime() + TO_SETTLE.toNanos();
        while (!isSettled(reader, texting) && System.nanoTime() < end) {
            LockSupport.parkNanos(Duration.ofMillis(500).toNanos());
        }
    }

    private boolean isSettled(EvidenceReader reader, Texting texting) throws SQLException {
        return texting.underWay() == 0
                && reader.undecided() == 0
                && reader.missing(recorder.patientSids(), recorder.clinicianSids()) == 0
                && reader.backlogs().stream().allMatch(ChaosRun::isEmpty);
    }

    private static boolean isEmpty(Backlog backlog) {
        return backlog.unpublished() == 0 && backlog.withoutReceipt() == 0;
    }

    private void look(ChaosStack stack, Path home)
            throws IOException, InterruptedException, SQLException {
        leaks.inLogs(home.resolve("logs"));
        leaks.inMetrics(stack.status().services());
        leaks.inTopics(stack.status().kafka());
        leaks.inDeadLetters(stack.client());
    }

    private Set<String> numbers() {
        Set<String> numbers = new TreeSet<>();
        programs.all().forEach(it -> numbers.addAll(it.telephones()));
        numbers.add(ChaosPrograms.DESK);
        IntStream.range(0, PATIENTS).mapToObj(FictionalNumbers::ofPatient).forEach(numbers::add);
        return numbers;
    }

    private String report(
            History history, Evidence evidence, Injector injector, List<Broken> broken) {
        return Stream.of(
                        "",
                        ChaosReport.of(history, evidence, injector.counts()),
                        ChaosReport.verdict(broken),
                        broken.isEmpty() ? "" : "Again: " + plan.command())
                .collect(java.util.stream.Collectors.joining(System.lineSeparator()));
    }

    private void tell(String what) {
        double seconds = (System.nanoTime() - began) / 1e9;
        out.printf("T+%5.1f s  %s%n", seconds, what);
    }
}
