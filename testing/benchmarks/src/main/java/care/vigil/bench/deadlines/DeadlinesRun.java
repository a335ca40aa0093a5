package care.vigil.bench.deadlines;

import care.vigil.bench.copies.Cases;
import care.vigil.bench.copies.Copier;
import care.vigil.bench.copies.Original;
import care.vigil.bench.copies.OriginalReader;
import care.vigil.bench.crisis.Crowd;
import care.vigil.bench.crisis.Replies;
import care.vigil.bench.load.WebhookSender;
import care.vigil.bench.stack.BenchPrograms;
import care.vigil.bench.stack.BenchStack;
import care.vigil.stack.client.StackClient;
import java.io.IOException;
import java.io.PrintStream;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
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
    private static final String IN_CONTACT = "e.phase = 'IN_CONTACT'";
    private static final String ASKED =
            "e.phase = 'PAGING' and exists (select from page p where p.escalation_id = e.id"
                    + " and p.settled_at is not null)";

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
            return new Firing(stack, plan, progress).fire(asked.getFirst(), filled, crowd);
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
}
