package care.vigil.chaos.people;

import care.vigil.chaos.history.Asked;
import care.vigil.chaos.history.Heard;
import care.vigil.chaos.history.Recorder;
import care.vigil.chaos.stack.ChaosProgram;
import care.vigil.chaos.stack.ChaosProgram.Habit;
import care.vigil.chaos.stack.ChaosPrograms;
import care.vigil.simulator.client.SimulatorClient;
import care.vigil.simulator.handsets.Script;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** Everybody who is paged, each with a habit. They answer every page that they get, repeats too. */
public final class Clinicians implements AutoCloseable {

    private static final Pattern PAGE = Pattern.compile("urgent on-call page ([A-Z2346789]{4}),");
    private static final Pattern TOLD = Pattern.compile("You have it: ([A-Z2346789]{4})\\.");
    private static final int REACHED_OF_TEN = 6;
    private static final int LONGEST_TALK_MILLIS = 12_000;
    private static final int QUICKEST_MILLIS = 500;
    private static final int SLOWEST_MILLIS = 6_000;
    private static final int LOST_PERCENT = 5;
    private static final Duration LIFTS_AFTER = Duration.ofMillis(1_500);

    private final Map<String, String> verbs = new HashMap<>();
    private final List<ChaosProgram> programs;
    private final SimulatorClient carrier;
    private final Texting texting;
    private final Recorder recorder;
    private final Random random;
    private final boolean losesWebhooks;
    private final ScheduledThreadPoolExecutor later =
            new ScheduledThreadPoolExecutor(4, Thread.ofPlatform().daemon().factory());

    /**
     * The clinicians of these programs.
     *
     * @param losesWebhooks whether some of their answers are only on the carrier's record
     */
    public Clinicians(
            List<ChaosProgram> programs,
            SimulatorClient carrier,
            Texting texting,
            Recorder recorder,
            boolean losesWebhooks,
            long seed) {
        this.losesWebhooks = losesWebhooks;
        this.programs = programs;
        this.carrier = carrier;
        this.texting = texting;
        this.recorder = recorder;
        this.random = new Random(seed);
        later.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
        programs.forEach(this::begin);
        verbs.put(ChaosPrograms.DESK, "1");
    }

    private void begin(ChaosProgram program) {
        if (program.habit() == Habit.NOBODY_ANSWERS) {
            return;
        }
        verbs.put(program.backup(), "1");
        verbs.put(program.supervisor(), "1");
        switch (program.habit()) {
            case TEXTS -> program.primaries().forEach(it -> verbs.put(it, "1"));
            case DECLINES -> program.primaries().forEach(it -> verbs.put(it, "2"));
            case PRESSES -> lift(program, Script.answersAndPresses("1").answeredAfter(LIFTS_AFTER));
            case IS_ASLEEP, NOBODY_ANSWERS -> {}
        }
    }

    private void lift(ChaosProgram program, Script script) {
        for (var number : program.primaries()) {
            var _ = carrier.handset(number).scripted(script);
        }
    }

    /**
     * A text that the carrier took for somebody: a page is answered after a while, where it is
     * from.
     */
    public void receive(Asked text, String pager) {
        var verb = Optional.ofNullable(verbs.get(text.to()));
        var page = PAGE.matcher(text.body());
        var told = TOLD.matcher(text.body());
        if (verb.isPresent() && page.find()) {
            answer(text.to(), pager, verb.get() + " " + page.group(1), SLOWEST_MILLIS);
        } else if (owesContact(text.to()) && told.find() && random.nextInt(10) < REACHED_OF_TEN) {
            answer(text.to(), pager, "C " + told.group(1), LONGEST_TALK_MILLIS);
        }
    }

    private boolean owesContact(String number) {
        return of(number).filter(ChaosProgram::owesContactSoon).isPresent();
    }

    private void answer(String from, String to, String words, int slowest) {
        if (later.isShutdown()) {
            return;
        }
        int copies = random.nextInt(10) == 0 ? 2 : 1;
        boolean lost = losesWebhooks && random.nextInt(100) < LOST_PERCENT;
        var _ =
                later.schedule(
                        () -> {
                            var _ =
                                    Thread.startVirtualThread(() ->
                                            recorder.clinician(
                                                    lost
                                                            ? texting.lose(from, to, words)
                                                            : texting.send(
                                                                    from, to, words, copies)));
                        },
                        random.nextInt(QUICKEST_MILLIS, slowest),
                        TimeUnit.MILLISECONDS);
    }

    private Optional<ChaosProgram> of(String number) {
        return programs.stream().filter(one -> one.telephones().contains(number)).findFirst();
    }

    /** What was said in their calls. */
    public List<Heard> heard() {
        return programs.stream()
                .filter(one -> one.habit() == Habit.PRESSES)
                .flatMap(one -> one.primaries().stream())
                .flatMap(number -> carrier.handset(number).state().calls().stream())
                .flatMap(call ->
                        call.transcript().stream()
                                .filter(line -> line.who().equals("program"))
                                .map(line -> new Heard(line.at(), call.sid(), line.text())))
                .toList();
    }

    /** Nobody answers any more. */
    @Override
    public void close() {
        later.shutdown();
        programs.stream()
                .filter(one -> one.habit() == Habit.PRESSES)
                .forEach(one -> lift(one, Script.of(Script.Kind.NO_ANSWER)));
    }
}
