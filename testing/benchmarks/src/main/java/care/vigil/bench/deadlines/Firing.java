package care.vigil.bench.deadlines;

import care.vigil.bench.copies.DueCases;
import care.vigil.bench.copies.Original;
import care.vigil.bench.crisis.Crowd;
import care.vigil.bench.crisis.Meter;
import care.vigil.bench.database.Query;
import care.vigil.bench.load.Pause;
import care.vigil.bench.measure.Latency;
import care.vigil.bench.stack.BenchStack;
import care.vigil.stack.client.StackClient;
import java.io.IOException;
import java.io.PrintStream;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** Lets many cases be due in a filled database, and looks when the machine acted on each. */
final class Firing {

    private static final Duration GRACE = Duration.ofSeconds(60);
    private static final Duration LOOK = Duration.ofMillis(200);
    private static final String MARKED =
            "select key::uuid, min(published_at) from outbox where topic = 'pages'"
                    + " and created_at >= ? and published_at is not null group by 1";

    private final BenchStack stack;
    private final StackClient client;
    private final Plan plan;
    private final PrintStream progress;

    Firing(BenchStack stack, Plan plan, PrintStream progress) {
        this.stack = stack;
        this.client = stack.client();
        this.plan = plan;
        this.progress = progress;
    }

    /** Writes copies of a case that is due, waits for all of them, and looks when each was done. */
    Outcome fire(Original asked, Duration filled, Crowd crowd)
            throws SQLException, IOException, InterruptedException {
        try (var published = new Published(stack.status().kafka(), stack.clock());
                var meter = crowd.meter()) {
            Instant first = plan.first(now());
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

    private Instant now() throws SQLException {
        try (var database = client.database("escalation")) {
            return Query.now(database);
        }
    }

    private void until(Instant at) throws InterruptedException {
        Pause.until(stack.clock().nano(at));
    }

    private void awaitAll(Map<UUID, Instant> due, Published published) throws InterruptedException {
        long end = System.nanoTime() + GRACE.toNanos();
        while (System.nanoTime() < end && !published.first().keySet().containsAll(due.keySet())) {
            Pause.of(LOOK);
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
        try (var database = client.database("escalation")) {
            return Query.instants(database, MARKED, first);
        }
    }

    private long databaseBytes() throws SQLException {
        try (var database = client.database("escalation")) {
            return Query.bytes(database);
        }
    }
}
