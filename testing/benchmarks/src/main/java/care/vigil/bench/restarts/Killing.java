package care.vigil.bench.restarts;

import care.vigil.bench.load.Pause;
import care.vigil.bench.stack.BenchStack;
import care.vigil.stack.client.StackClient;
import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;

/** Kills one process after the other, each when everything is ready again after the one before. */
final class Killing {

    private static final List<String> KILLED =
            List.of(
                    "escalation-1",
                    "notification-1",
                    "intake-1",
                    "roster-1",
                    "gateway",
                    "kafka",
                    "postgres");
    private static final Duration BETWEEN = Duration.ofSeconds(20);
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration LOOK = Duration.ofMillis(50);

    private final BenchStack stack;
    private final StackClient client;
    private final PrintStream progress;

    Killing(BenchStack stack, PrintStream progress) {
        this.stack = stack;
        this.client = stack.client();
        this.progress = progress;
    }

    /** How long it takes, with room for a slow return or two. */
    static Duration lasts() {
        return BETWEEN.multipliedBy(KILLED.size() + 2L);
    }

    /** Kills each of them once, one after the other. */
    List<Kill> all() throws InterruptedException {
        List<Kill> kills = new ArrayList<>();
        for (String name : KILLED) {
            var kill = kill(name);
            progress.printf(
                    "  %s back after %d ms, everything after %d ms%n",
                    name, kill.back().toMillis(), kill.allBack().toMillis());
            kills.add(kill);
            Pause.of(BETWEEN.minus(kill.allBack()));
        }
        return kills;
    }

    private Kill kill(String name) throws InterruptedException {
        long pid = client.process(name).pid();
        Instant at = stack.clock().instant();
        long began = System.nanoTime();
        client.kill(name);
        await(() -> isBack(name, pid));
        var back = Duration.ofNanos(System.nanoTime() - began);
        await(() -> client.status().ready());
        return new Kill(name, at, back, Duration.ofNanos(System.nanoTime() - began));
    }

    private boolean isBack(String name, long pid) {
        var now = client.process(name);
        return now.pid() != pid && now.pid() != 0 && now.state().equals("READY");
    }

    private static void await(BooleanSupplier condition) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("what was killed did not come back");
            }
            Pause.of(LOOK);
        }
    }
}
