package care.vigil.bench.crisis;

import care.vigil.bench.load.WallClock;
import care.vigil.bench.stack.BenchProgram;
import care.vigil.bench.stack.BenchPrograms;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.DelayQueue;
import java.util.concurrent.Delayed;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The clinicians: each replies "1" and the code, one second after the page. Whoever answers the
 * call instead replies only if the call has not been confirmed for long.
 */
public final class Replies implements AutoCloseable {

    private static final Duration AFTER_PAGE = Duration.ofSeconds(1);
    private static final Duration WITHOUT_CALL = Duration.ofSeconds(8);

    /** How far clinicians go by text. */
    public enum Habit {
        /** They accept, and that is all that is seen of them. */
        ACCEPTS,
        /** A second after they heard that the case is theirs, they say that contact was made. */
        ACCEPTS_AND_REACHES
    }

    private record Due(BenchProgram program, String verb, String code, long nano)
            implements Delayed {

        @Override
        public long getDelay(TimeUnit unit) {
            return unit.convert(nano - System.nanoTime(), TimeUnit.NANOSECONDS);
        }

        @Override
        public int compareTo(Delayed other) {
            return Long.compare(nano, ((Due) other).nano());
        }
    }

    private final DelayQueue<Due> due = new DelayQueue<>();
    private final Map<String, Due> waiting = new ConcurrentHashMap<>();
    private final Map<String, BenchProgram> programs;
    private final Texts texts;
    private final Habit habit;
    private final WallClock clock;
    private final Thread thread;

    /** The clinicians of these programs. */
    public Replies(BenchPrograms programs, Texts texts, Habit habit, WallClock clock) {
        this.habit = habit;
        this.clock = clock;
        this.programs =
                Stream.concat(programs.byText().stream(), programs.byVoice().stream())
                        .collect(Collectors.toMap(BenchProgram::primary, Function.identity()));
        this.texts = texts;
        this.thread = Thread.ofPlatform().name("clinicians").daemon().start(this::goOn);
    }

    /** Vigil has texted somebody. */
    public void heard(String to, String body, Instant at) {
        var program = programs.get(to);
        if (program == null) {
            return;
        }
        PageText.codeOfPage(body).ifPresent(code -> paged(program, code, at));
        PageText.codeOfConfirmation(body).ifPresent(code -> confirmed(program, code, at));
    }

    private void paged(BenchProgram program, String code, Instant at) {
        var wait = program.byVoice() ? WITHOUT_CALL : AFTER_PAGE;
        var reply = new Due(program, "1", code, clock.nano(at.plus(wait)));
        waiting.put(key(program, code), reply);
        due.add(reply);
    }

    private void confirmed(BenchProgram program, String code, Instant at) {
        var reply = waiting.remove(key(program, code));
        if (reply != null) {
            due.remove(reply);
        }
        if (habit == Habit.ACCEPTS_AND_REACHES) {
            due.add(new Due(program, "C", code, clock.nano(at.plus(AFTER_PAGE))));
        }
    }

    private static String key(BenchProgram program, String code) {
        return program.slug() + " " + code;
    }

    private void goOn() {
        try {
            while (!Thread.interrupted()) {
                var reply = due.take();
                waiting.remove(key(reply.program(), reply.code()), reply);
                var it = reply.program();
                texts.send(
                        it.primary(),
                        it.pagerNumber(),
                        reply.verb() + " " + reply.code(),
                        reply.nano());
            }
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
        }
    }

    /** How many are still to be sent. */
    public int waiting() {
        return waiting.size();
    }

    /** All that were sent and answered. */
    public List<Sent> sent() {
        return texts.sent();
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}
