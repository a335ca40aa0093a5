package care.vigil.bench.growth;

import care.vigil.bench.copies.Cases;
import care.vigil.bench.copies.Copier;
import care.vigil.bench.copies.Original;
import care.vigil.bench.copies.OriginalReader;
import care.vigil.bench.crisis.Closing;
import care.vigil.bench.crisis.Crowd;
import care.vigil.bench.crisis.Replies;
import care.vigil.bench.crisis.Rest;
import care.vigil.bench.database.Query;
import care.vigil.bench.firstpage.FirstPageRun;
import care.vigil.bench.firstpage.Load;
import care.vigil.bench.load.WebhookSender;
import care.vigil.bench.stack.BenchPrograms;
import care.vigil.bench.stack.BenchStack;
import java.io.IOException;
import java.io.PrintStream;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/**
 * Start reading here. One case of each program lives its whole life; the closed cases are copied
 * into all databases ({@link care.vigil.bench.copies}), spread over the past at the pace of a
 * million a year; outbox and inbox keep what they would still have. Then crises come as usual.
 */
public final class GrowthRun {

    /** A million in a year. */
    private static final Duration BETWEEN = Duration.ofMillis(31_536);

    /** Copies are older than anything that is measured. */
    private static final Duration OLDER = Duration.ofMinutes(30);

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final List<String> DATABASES =
            List.of("intake", "roster", "escalation", "notification");

    private final BenchStack stack;
    private final BenchPrograms programs;
    private final PrintStream progress;

    /** A run on a stack that has just started. */
    public GrowthRun(BenchStack stack, BenchPrograms programs, PrintStream progress) {
        this.stack = stack;
        this.programs = programs;
        this.progress = progress;
    }

    /**
     * Fills up to each number of closed cases in turn, and measures.
     *
     * @param warmUp before the first number, whose figures are thrown away
     */
    public List<Level> run(List<Long> levels, Load warmUp, Load load)
            throws SQLException, IOException, InterruptedException {
        var originals = originals();
        List<Level> found = new ArrayList<>();
        try (var copier = new Copier(stack.client(), originals);
                var crises = new FirstPageRun(stack, programs, progress)) {
            progress.println("Warming up");
            crises.at(warmUp);
            long closed = originals.size();
            for (long level : levels) {
                fill(copier, closed, level);
                closed = Math.max(closed, level);
                progress.printf("%s a second with %d closed cases%n", load.rateInWords(), closed);
                found.add(level(closed, crises, load));
            }
        }
        return found;
    }

    private Level level(long closed, FirstPageRun crises, Load load)
            throws SQLException, InterruptedException {
        var before = Reads.now(stack.client(), DATABASES);
        var result = crises.at(load);
        var reads = Reads.now(stack.client(), DATABASES).since(before);
        return new Level(closed, result, bytes(), reads, load.crises());
    }

    /** Everything of it is at rest: receipts are in, calls have ended. */
    private List<Original> originals() throws SQLException, IOException, InterruptedException {
        var ofText = programs.byText();
        try (var closing = new Closing(stack, new BenchPrograms(ofText, List.of()));
                var crowd =
                        new Crowd(
                                stack,
                                programs,
                                ofText::get,
                                Replies.Habit.ACCEPTS_AND_REACHES,
                                WebhookSender.CARRIERS_PATIENCE)) {
            for (int i = 0; i < ofText.size(); i++) {
                crowd.text(System.nanoTime());
            }
            List<UUID> cases = Cases.await(stack.client(), "e.phase = 'CLOSED'", ofText.size());
            if (new Rest(stack, crowd, progress).await(PATIENCE) == null) {
                throw new IllegalStateException("the first cases did not come to rest");
            }
            List<Original> all = new ArrayList<>();
            for (UUID id : cases) {
                all.add(OriginalReader.read(stack.client(), id, true));
            }
            progress.printf("%d cases closed, after %d refusals%n", all.size(), closing.refused());
            return all;
        }
    }

    private void fill(Copier copier, long from, long to) throws SQLException, IOException {
        copier.write(
                Math.max(0, to - from),
                (n, _) -> OLDER.plus(BETWEEN.multipliedBy(from + n)).negated(),
                done -> tell(from + done, to));
        copier.analyze();
    }

    private void tell(long done, long all) {
        if (done % 20_000 == 0 || done == all) {
            progress.printf("  %d of %d closed cases written%n", done, all);
        }
    }

    private Map<String, Long> bytes() throws SQLException {
        Map<String, Long> bytes = new TreeMap<>();
        for (String name : DATABASES) {
            try (var database = stack.client().database(name)) {
                bytes.put(name, Query.bytes(database));
            }
        }
        return bytes;
    }
}
