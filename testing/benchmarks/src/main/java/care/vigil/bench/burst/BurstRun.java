package care.vigil.bench.burst;

import care.vigil.bench.crisis.Crowd;
import care.vigil.bench.crisis.Meter;
import care.vigil.bench.crisis.Replies;
import care.vigil.bench.crisis.Rest;
import care.vigil.bench.database.Query;
import care.vigil.bench.stack.BenchPrograms;
import care.vigil.bench.stack.BenchStack;
import java.io.PrintStream;
import java.sql.SQLException;
import java.time.Duration;

/** Start reading here: everybody texts at the same instant, and everything is waited for. */
public final class BurstRun {

    /**
     * A webhook that is refused is posted again, and one that the carrier would have given up is
     * waited for, to see when all are in: in the place of the reconciler, which reads the rest from
     * the carrier's record.
     */
    private static final Duration LONGER_THAN_THE_CARRIER = Duration.ofMinutes(5);

    private static final String DUPLICATES =
            "select count(*) from (select 1 from escalation group by program, contact_id"
                    + " having count(*) > 1) doubled";

    private BurstRun() {}

    /**
     * A burst on a stack that has just started; its clinicians all answer by text.
     *
     * @param crises how many people text
     * @param patience how long everything may take
     */
    public static Outcome of(
            BenchStack stack,
            BenchPrograms programs,
            int crises,
            Duration patience,
            PrintStream progress)
            throws SQLException, InterruptedException {
        var ofText = programs.byText();
        try (var crowd =
                        new Crowd(
                                stack,
                                programs,
                                n -> ofText.get(n % ofText.size()),
                                Replies.Habit.ACCEPTS,
                                LONGER_THAN_THE_CARRIER);
                var meter = crowd.meter()) {
            crowd.insist(LONGER_THAN_THE_CARRIER);
            var before = meter.read();
            long origin = System.nanoTime();
            for (int i = 0; i < crises; i++) {
                crowd.text(origin);
            }
            progress.printf(
                    "  %d texts are on their way after %d ms%n",
                    crises, Duration.ofNanos(System.nanoTime() - origin).toMillis());
            var settledAt = new Rest(stack, crowd, progress).await(patience);
            var after = meter.read();
            var began = stack.clock().at(origin);
            return new Outcome(
                    began,
                    crowd.journeysSince(began),
                    settledAt,
                    duplicates(stack),
                    crowd.refusals(),
                    Meter.between(before, after, crises),
                    after.traffic().since(before.traffic()));
        }
    }

    private static long duplicates(BenchStack stack) throws SQLException {
        try (var database = stack.client().database("escalation")) {
            return Query.number(database, DUPLICATES);
        }
    }
}
