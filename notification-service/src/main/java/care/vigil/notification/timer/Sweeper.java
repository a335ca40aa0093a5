package care.vigil.notification.timer;

import care.vigil.messaging.Loops;
import care.vigil.notification.NotificationConfig;
import io.quarkus.arc.All;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Looks, again and again, for what the direct ways have missed. Each task looks for itself; one
 * that fails never stops the others.
 */
@Singleton
class Sweeper {

    private static final Logger LOG = Logger.getLogger(Sweeper.class);

    private final List<Task> tasks;
    private final Duration every;
    private final Loops.Loop loop;
    private final CountDownLatch stopped = new CountDownLatch(1);

    Sweeper(@All List<Task> tasks, NotificationConfig config, Loops loops) {
        this.tasks = tasks;
        this.every = config.sweepEvery();
        this.loop = loops.register("sweeper", Duration.ofSeconds(60));
    }

    /** Something to look for. */
    interface Task {

        /** Looks once; anything it throws is logged, and it looks again in the next round. */
        void sweep();

        /** Called once before the first round. */
        default void begin() {}
    }

    void start(@Observes StartupEvent started) {
        Thread.ofPlatform().name("sweeper").start(this::goRound);
    }

    void stop(@Observes ShutdownEvent shutdown) {
        stopped.countDown();
    }

    private void goRound() {
        tasks.forEach(task -> guarded(task, task::begin));
        try {
            while (!stopped.await(every.toMillis(), TimeUnit.MILLISECONDS)) {
                for (var task : tasks) {
                    loop.tick();
                    guarded(task, task::sweep);
                }
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    private static void guarded(Task task, Runnable step) {
        try {
            step.run();
        } catch (RuntimeException e) {
            LOG.errorf(
                    "%s stumbled: %s",
                    task.getClass().getSimpleName(), e.getClass().getSimpleName());
            LOG.debug("A sweep stumbled", e);
        }
    }
}
