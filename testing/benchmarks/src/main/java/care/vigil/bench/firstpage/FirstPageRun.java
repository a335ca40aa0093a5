package care.vigil.bench.firstpage;

import care.vigil.bench.load.FictionalNumbers;
import care.vigil.bench.load.OpenLoop;
import care.vigil.bench.load.WallClock;
import care.vigil.bench.load.WebhookForms;
import care.vigil.bench.load.WebhookSender;
import care.vigil.bench.stack.BenchPrograms;
import care.vigil.bench.stack.BenchStack;
import java.io.PrintStream;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;

/**
 * Start reading here: patients text at fixed times, clinicians reply to their pages, and afterwards
 * everything is put together by ids.
 */
public final class FirstPageRun implements AutoCloseable {

    private static final String WORDS = "I cannot calm down, please help me";
    private static final Duration MOMENT = Duration.ofMillis(500);

    private final BenchStack stack;
    private final BenchPrograms programs;
    private final PrintStream progress;
    private final WebhookSender sender;
    private final WebhookForms forms;
    private final Replies replies;
    private final CarrierWatch carrier;
    private int patients;

    /** A run on a stack that has just started. */
    public FirstPageRun(BenchStack stack, BenchPrograms programs, PrintStream progress) {
        this.stack = stack;
        this.programs = programs;
        this.progress = progress;
        this.sender = stack.sender();
        this.forms = new WebhookForms(stack.accountSid());
        this.replies = new Replies(programs, new Texts(sender, forms, "/twilio/clinician/sms"));
        this.carrier = new CarrierWatch(stack.simulator(), replies::heard);
    }

    /** One crisis by itself: after a start, the very first. */
    public RateResult single() throws SQLException, InterruptedException {
        sender.warmUp(stack.simulatorAddress().resolve("/control/health"));
        return at(new Load(1, Duration.ZERO, Duration.ofSeconds(1), false, 0));
    }

    /** Nothing at all, for a while. */
    public AtRest rest(Duration time) throws SQLException, InterruptedException {
        try (var meter = new Meter(stack, carrier)) {
            var first = meter.read();
            OpenLoop.run(new long[] {time.toNanos()}, System.nanoTime(), (_, _) -> {});
            var last = meter.read();
            return new AtRest(
                    Meter.between(first, last, time.toSeconds()),
                    last.traffic().since(first.traffic()));
        }
    }

    /** Everything at one rate, until each case has an owner or that has taken too long. */
    public RateResult at(Load load) throws SQLException, InterruptedException {
        var texts = new Texts(sender, forms, "/twilio/patient/sms");
        long origin = System.nanoTime() + MOMENT.toNanos();
        try (var meter = new Meter(stack, carrier)) {
            var stretch = new Stretch(load, origin, meter, progress);
            stretch.run((_, nano) -> text(texts, nano), texts::underWay);
            var drain = new Drain(new EvidenceReader(stack.client()), progress);
            drain.await(patients, () -> texts.underWay() + replies.waiting());
            return result(stretch, texts);
        }
    }

    private void text(Texts texts, long intendedNano) {
        int n = patients++;
        var program = programs.ofCrisis(n);
        var _ =
                texts.send(
                        FictionalNumbers.ofPatient(n), program.crisisNumber(), WORDS, intendedNano);
    }

    private RateResult result(Stretch stretch, Texts texts) throws SQLException {
        Instant began = WallClock.at(stretch.originNano());
        Instant measuredFrom = began.plus(stretch.load().warmUp());
        var evidence = new EvidenceReader(stack.client()).since(began.minus(MOMENT));
        var journeys = Journeys.join(texts.sent(), replies.sent(), evidence, carrier.askedFor());
        var measured =
                journeys.stream()
                        .filter(it -> !it.text().intended().isBefore(measuredFrom.minusMillis(1)))
                        .toList();
        var calls =
                programs.byVoice().stream()
                        .flatMap(it ->
                                stack.simulator().handset(it.primary()).state().calls().stream())
                        .toList();
        return new RateResult(
                stretch.load(),
                Figures.of(measured, calls, measuredFrom),
                stretch.lag(),
                stretch.backlog(),
                stretch.usage(measured.size()),
                stretch.traffic(),
                Stream.concat(Flaws.of(journeys).stream(), restarts()).toList());
    }

    /** A process that was started again makes figures of two different lives. */
    private Stream<String> restarts() {
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
