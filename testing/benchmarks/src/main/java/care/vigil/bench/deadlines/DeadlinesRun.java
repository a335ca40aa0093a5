package care.vigil.bench.deadlines;

import care.vigil.bench.copies.Cases;
import care.vigil.bench.copies.Copier;
import care.vigil.bench.copies.DueCases;
import care.vigil.bench.copies.Original;
import care.vigil.bench.copies.OriginalReader;
import care.vigil.bench.crisis.Crowd;
import care.vigil.bench.crisis.Meter;
import care.vigil.bench.crisis.Replies;
import care.vigil.bench.load.OpenLoop;
import care.vigil.bench.load.WallClock;
import care.vigil.bench.load.WebhookSender;
import care.vigil.bench.measure.Latency;
import care.vigil.bench.stack.BenchPrograms;
import care.vigil.bench.stack.BenchStack;
import care.vigil.stack.client.StackClient;
import java.io.IOException;
import java.io.PrintStream;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Start reading here. Some people text, and their cases are copied: those that are in contact with
 * their clinician stand for everything that is open and not due; one that is being paged, whose
 * clinician does not answer, stands for everything whose next page is due. The copies are rows that
 * the services could have written ({@link care.vigil.bench.copies}), so the real loop fires them.
 * notification-service does not run meanwhile: what is measured ends where its work begins.
 */
public final class DeadlinesRun {

    private static final int MODELS = 10;
    private static final Duration NOTICE = Duration.ofSeconds(3);
    private static final Duration GRACE = Duration.ofSeconds(60);
    private static final String IN_CONTACT = "e.phase = 'IN_CONTACT'";
    private static final String ASKED =
            "e.phase = 'PAGING' and exists (select from page p where p.escalation_id = e.id"
                    + " and p.settled_at is not null)";

    private static final String MARKED =
            "select key::uuid, min(published_at) from outbox where topic = 'pages'"
                    + " and created_at >= ? and published_at is not null group by 1";

    private final BenchStack stack;
    private final StackClient client;
    private final BenchPrograms programs;
    private final Plan plan;
    private final PrintStream progress;

    /** A run on a stack that has just started. */
    public DeadlinesRun(BenchStack stack, BenchPrograms programs, Plan plan, PrintStream progress) {
        this.stack = stack;
        this.client = stack.client();
        this.programs = programs;
        this.plan = plan;
        this.progress = progress;
    }

    /** Fills the database, lets everything be due, and looks what became of it. */
    public Outcome run() throws SQLException, IOException, InterruptedException {
        var answering = programs.byText().subList(0, programs.byText().size() - 1);
        var silent = programs.byText().getLast();
        int models = Math.min(MODELS, answering.size());
        try (var crowd =
                new Crowd(
                        stack,
                        new BenchPrograms(answering, List.of()),
                        n -> n < models ? answering.get(n) : silent,
                        Replies.Habit.ACCEPTS_AND_REACHES,
                        WebhookSender.CARRIERS_PATIENCE)) {
            for (int i = 0; i < models; i++) {
                crowd.text(System.nanoTime());
            }
            var open = originals(Cases.await(client, IN_CONTACT, models));
            Duration filled = fill(open);
            crowd.text(System.nanoTime());
            var asked = originals(Cases.await(client, ASKED, 1));
            client.crash("notification-1");
            return fire(asked.getFirst(), filled, crowd);
        }
    }

    private List<Original> originals(List<UUID> cases) throws SQLException {
        List<Original> all = new ArrayList<>();
        for (UUID id : cases) {
            all.add(OriginalReader.read(client, id, false));
        }
        return all;
    }

    private Duration fill(List<Original> originals) throws SQLException, IOException {
        long began = System.nanoTime();
        try (var copier = new Copier(client, originals)) {
            copier.write(
                    plan.open(),
                    (n, _) -> plan.earlier(n).negated(),
                    done -> tell(done, plan.open()));
            copier.analyze();
        }
        return Duration.ofNanos(System.nanoTime() - began);
    }

    private void tell(long done, long all) {
        if (done % 50_000 == 0 || done == all) {
            progress.printf("  %d of %d open cases written%n", done, all);
        }
    }

    private Outcome fire(Original asked, Duration filled, Crowd crowd)
            throws SQLException, IOException, InterruptedException {
        try (var published = new Published(stack.status().kafka());
                var meter = crowd.meter()) {
            Instant first = Instant.now().plus(NOTICE).plusMillis(plan.due());
            var cases = DueCases.write(client, asked, plan.due(), n -> plan.dueAt(n, first));
            progress.printf("  %d cases will be due, %d in each second%n", plan.due(), plan.rate());
            Instant measuredFrom = first.plus(plan.warmUp());
            until(measuredFrom);
            var before = meter.read();
            until(measuredFrom.plus(plan.span()));
            var after = meter.read();
            awaitAll(cases.due(), published);
            Map<UUID, Instant> due = new HashMap<>(cases.due());
            due.values().removeIf(at -> at.isBefore(measuredFrom));
            return new Outcome(
                    plan,
                    latency(due, cases.decided()),
                    latency(due, published.first()),
                    latency(due, marked(first)),
                    cases.due().keySet().stream()
                            .filter(id -> !published.first().containsKey(id))
                            .count(),
                    databaseBytes(),
                    filled,
                    Meter.between(before, after, plan.measured()),
                    after.traffic().since(before.traffic()));
        }
    }

    private static void until(Instant at) throws InterruptedException {
        OpenLoop.run(new long[] {0}, WallClock.nano(at), (_, _) -> {});
    }

    private void awaitAll(Map<UUID, Instant> due, Published published) throws InterruptedException {
        long end = System.nanoTime() + GRACE.toNanos();
        while (System.nanoTime() < end && !published.first().keySet().containsAll(due.keySet())) {
            until(Instant.now().plusMillis(200));
        }
    }

    private static Latency latency(Map<UUID, Instant> due, Map<UUID, Instant> done) {
        var latency = new Latency();
        due.forEach((id, at) -> {
            if (done.get(id) != null) {
                latency.add(at, done.get(id));
            }
        });
        return latency;
    }

    private Map<UUID, Instant> marked(Instant first) throws SQLException {
        try (var database = client.database("escalation");
                var statement = database.prepareStatement(MARKED)) {
            statement.setObject(1, first.atOffset(ZoneOffset.UTC));
            Map<UUID, Instant> found = new HashMap<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    found.put(
                            row.getObject(1, UUID.class),
                            row.getObject(2, OffsetDateTime.class).toInstant());
                }
            }
            return found;
        }
    }

    private long databaseBytes() throws SQLException {
        try (var database = client.database("escalation");
                var statement = database.createStatement();
                var row = statement.executeQuery("select pg_database_size('escalation')")) {
            row.next();
            return row.getLong(1);
        }
    }
}
