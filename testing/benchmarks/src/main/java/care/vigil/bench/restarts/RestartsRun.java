package care.vigil.bench.restarts;

import care.vigil.bench.copies.Cases;
import care.vigil.bench.copies.DueCases;
import care.vigil.bench.copies.OriginalReader;
import care.vigil.bench.crisis.Crowd;
import care.vigil.bench.crisis.Meter;
import care.vigil.bench.crisis.Replies;
import care.vigil.bench.database.Query;
import care.vigil.bench.load.Arrivals;
import care.vigil.bench.load.OpenLoop;
import care.vigil.bench.load.Pause;
import care.vigil.bench.load.WebhookSender;
import care.vigil.bench.measure.Latency;
import care.vigil.bench.measure.Usage;
import care.vigil.bench.stack.BenchPrograms;
import care.vigil.bench.stack.BenchStack;
import care.vigil.stack.client.StackClient;
import java.io.IOException;
import java.io.PrintStream;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Start reading here. People text and clinicians accept, a few times in a second, while deadlines
 * of other cases pass ({@link care.vigil.bench.copies}: copies of a case that somebody has, whose
 * owner is to be told that half of the time to contact is over). One process after the other is
 * killed; what was late around each kill is its doing.
 */
public final class RestartsRun {

    private static final Duration QUIET = Duration.ofSeconds(15);
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration MOMENT = Duration.ofSeconds(3);

    /** Until the first deadline: the copies are written before it. */
    private static final Duration NOTICE = Duration.ofSeconds(10);

    private static final int DEADLINES_A_SECOND = 4;

    private final BenchStack stack;
    private final StackClient client;
    private final BenchPrograms programs;
    private final PrintStream progress;

    /** A run on a stack that has just started. */
    public RestartsRun(BenchStack stack, BenchPrograms programs, PrintStream progress) {
        this.stack = stack;
        this.client = stack.client();
        this.programs = programs;
        this.progress = progress;
    }

    /**
     * Kills everything once.
     *
     * @param rate crises a second
     * @param firstCrises what was found about first crises before
     */
    public Outcome run(int instances, double rate, Latency firstCrises)
            throws SQLException, IOException, InterruptedException {
        var answering = programs.byText().subList(0, programs.byText().size() - 1);
        var ofDeadlines = programs.byText().getLast();
        try (var crowd =
                new Crowd(
                        stack,
                        programs,
                        n -> n == 0 ? ofDeadlines : answering.get(n % answering.size()),
                        Replies.Habit.ACCEPTS,
                        WebhookSender.CARRIERS_PATIENCE)) {
            crowd.insist(WebhookSender.CARRIERS_PATIENCE);
            crowd.text(System.nanoTime());
            UUID owned = Cases.await(client, "e.phase = 'OWNED'", 1).getFirst();
            Instant first = now().plus(NOTICE);
            var deadlines = deadlines(owned, first);
            var patients = patients(crowd, rate);
            Usage quiet = quiet(crowd);
            var kills = new Killing(stack, progress).all();
            patients.interrupt();
            patients.join();
            crowd.settle(progress, PATIENCE);
            return new Outcome(
                    instances,
                    rate,
                    firstCrises,
                    kills,
                    crowd.journeysSince(first.minus(NOTICE)),
                    passed(deadlines),
                    quiet);
        }
    }

    private static Duration all() {
        return QUIET.plus(Killing.lasts());
    }

    /** Half of the time to contact has passed for one of the copies every now and then. */
    private DueCases deadlines(UUID owned, Instant first) throws SQLException, IOException {
        return DueCases.write(
                client,
                OriginalReader.read(client, owned, true),
                all().toSeconds() * DEADLINES_A_SECOND,
                n -> first.plusMillis(n * 1_000 / DEADLINES_A_SECOND));
    }

    private Thread patients(Crowd crowd, double rate) {
        long origin = System.nanoTime();
        return Thread.ofPlatform()
                .name("patients")
                .daemon()
                .start(() -> {
                    try {
                        OpenLoop.run(
                                Arrivals.even(rate, all().multipliedBy(2)),
                                origin,
                                (_, nano) -> crowd.text(nano));
                    } catch (InterruptedException end) {
                        Thread.currentThread().interrupt();
                    }
                });
    }

    private Usage quiet(Crowd crowd) throws SQLException, InterruptedException {
        try (var meter = crowd.meter()) {
            var before = meter.read();
            Pause.of(QUIET);
            return Meter.between(before, meter.read(), QUIET.toSeconds());
        }
    }

    /** Every deadline whose time has come, with when its owner was told. */
    private List<Kill.Deadline> passed(DueCases cases) throws SQLException {
        Instant until = now().minus(MOMENT);
        return Kill.Deadline.passed(cases.due(), cases.decided(), until);
    }

    /** By the clock that sets and compares every deadline. */
    private Instant now() throws SQLException {
        try (var database = client.database("escalation")) {
            return Query.now(database);
        }
    }
}
