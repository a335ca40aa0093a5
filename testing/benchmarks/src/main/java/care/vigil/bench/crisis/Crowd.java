package care.vigil.bench.crisis;

import care.vigil.bench.database.Query;
import care.vigil.bench.load.FictionalNumbers;
import care.vigil.bench.load.WebhookForms;
import care.vigil.bench.load.WebhookSender;
import care.vigil.bench.stack.BenchProgram;
import care.vigil.bench.stack.BenchPrograms;
import care.vigil.bench.stack.BenchStack;
import care.vigil.simulator.client.CallState;
import java.io.PrintStream;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Stream;

/**
 * Everybody around an installation: patients who text when they are told to, clinicians who answer
 * by themselves, and the carrier between them. What came of it is put together by ids afterwards.
 */
public final class Crowd implements AutoCloseable {

    private static final String WORDS = "I cannot calm down, please help me";
    private static final Duration BEFORE = Duration.ofMillis(500);

    private final BenchStack stack;
    private final BenchPrograms programs;
    private final IntFunction<BenchProgram> programOf;
    private final WebhookSender sender;
    private final Texts texts;
    private final Texts answers;
    private final Replies replies;
    private final CarrierWatch carrier;

    /** By the clock of the databases: what they have received since then is ours. */
    private final Instant began;

    private int patients;

    /**
     * A crowd around a stack that has just started.
     *
     * @param programOf which program the n-th crisis belongs to
     * @param habit how far clinicians go by text
     * @param patience how long the carrier waits for an answer
     */
    public Crowd(
            BenchStack stack,
            BenchPrograms programs,
            IntFunction<BenchProgram> programOf,
            Replies.Habit habit,
            Duration patience)
            throws SQLException {
        try (var database = stack.client().database("escalation")) {
            this.began = Query.now(database);
        }
        this.stack = stack;
        this.programs = programs;
        this.programOf = programOf;
        this.sender = stack.sender(patience);
        var forms = new WebhookForms(stack.accountSid());
        this.texts = new Texts(sender, forms, "/twilio/patient/sms", stack.clock());
        this.answers = new Texts(sender, forms, "/twilio/clinician/sms", stack.clock());
        this.replies = new Replies(programs, answers, habit, stack.clock());
        this.carrier = new CarrierWatch(stack.simulator(), replies::heard, stack.clock());
        sender.warmUp(stack.simulatorAddress().resolve("/control/health"));
    }

    /** A crowd whose clinicians accept, one crisis in ten by voice. */
    public static Crowd usual(BenchStack stack, BenchPrograms programs) throws SQLException {
        return new Crowd(
                stack,
                programs,
                programs::ofCrisis,
                Replies.Habit.ACCEPTS,
                WebhookSender.CARRIERS_PATIENCE);
    }

    /** From now on texts that are not answered with success are posted again for so long. */
    public void insist(Duration atMost) {
        texts.insist(atMost);
        answers.insist(atMost);
    }

    /** How often a patient's webhook was answered with each status that is no success. */
    public Map<Integer, Integer> refusals() {
        return texts.refusals();
    }

    /** The next patient texts, each another one; what comes of it counts from that instant. */
    public String text(long intendedNano) {
        int n = patients++;
        return texts.send(
                FictionalNumbers.ofPatient(n),
                programOf.apply(n).crisisNumber(),
                WORDS,
                intendedNano);
    }

    /** How many have texted. */
    public int patients() {
        return patients;
    }

    /** How many patients' texts have no answer yet. */
    public int unanswered() {
        return texts.underWay();
    }

    /** Waits until each case has an owner and nothing is under way, or for so long. */
    public void settle(PrintStream progress, Duration patience)
            throws SQLException, InterruptedException {
        new Drain(new EvidenceReader(stack.client()), began, progress)
                .await(patients, () -> texts.underWay() + replies.waiting(), patience);
    }

    /** What became of everybody who texted since then, in the order of their texts. */
    public List<Journey> journeysSince(Instant from) throws SQLException {
        var evidence = new EvidenceReader(stack.client()).since(from.minus(BEFORE));
        var ours =
                texts.sent().stream()
                        .filter(it -> !it.intended().isBefore(from.minusMillis(1)))
                        .toList();
        return Journeys.join(ours, replies.sent(), evidence, carrier.askedFor());
    }

    /** All calls of clinicians who answer them. */
    public List<CallState> calls() {
        return programs.byVoice().stream()
                .flatMap(it -> stack.simulator().handset(it.primary()).state().calls().stream())
                .toList();
    }

    /** A meter of the stack and its carrier. */
    public Meter meter() throws SQLException {
        return new Meter(stack, carrier);
    }

    /** When the carrier last had something to do. */
    public Instant carrierBusyAt() {
        return carrier.busyAt();
    }

    /** How many replies of clinicians are still to be sent. */
    public int replying() {
        return replies.waiting();
    }

    /** A process that was started again makes figures of two different lives. */
    public Stream<String> restarts() {
        return stack.status().processes().stream()
                .filter(process -> process.restarts() > 0)
                .map(process -> process.name() + " was started again " + process.restarts() + " ×");
    }

    @Override
    public void close() {
        carrier.close();
        replies.close();
        sender.close();
    }
}
