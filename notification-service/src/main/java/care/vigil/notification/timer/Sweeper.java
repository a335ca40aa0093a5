package care.vigil.notification.timer;

import care.vigil.messaging.Database;
import care.vigil.messaging.Loops;
import care.vigil.notification.NotificationConfig;
import care.vigil.notification.store.Leftover;
import care.vigil.notification.store.Leftovers;
import io.quarkus.arc.All;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Looks, again and again, for what the direct ways have missed, and gives each task what there is
 * for it; one that fails never stops the others.
 */
@Singleton
class Sweeper {

    private static final Logger LOG = Logger.getLogger(Sweeper.class);

    /** In one of so many rounds each task looks for itself, whatever was found. */
    private static final int ALL_EVERY = 4;

    private final Database database;
    private final Leftovers leftovers;
    private final List<Task> tasks;
    private final Duration every;
    private final Loops.Loop loop;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private int rounds;

    Sweeper(
            Database database,
            Leftovers leftovers,
            @All List<Task> tasks,
            NotificationConfig config,
            Loops loops) {
        this.database = database;
        this.leftovers = leftovers;
        this.tasks = tasks;
        this.every = config.sweepEvery();
        this.loop = loops.register("sweeper", Duration.ofSeconds(60));
    }

    /** Something to clear up. */
    interface Task {

        /** Any of these gives it something to do at once. */
        default Set<Leftover> clearsUp() {
            return Set.of();
        }

        /** Works once; anything it throws is logged, and it works again in the next round. */
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
        tasks.forEach(task -> guarded(task.getClass().getSimpleName(), task::begin));
        try {
            while (!stopped.await(every.toMillis(), TimeUnit.MILLISECONDS)) {
                loop.tick();
                guarded("The look around", this::lookAround);
                rounds++;
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    private void lookAround() {
        boolean all = rounds % ALL_EVERY == 0;
        var found = all ? Set.<Leftover>of() : database.read(leftovers::find);
        for (var task : tasks) {
            if (all || !Collections.disjoint(found, task.clearsUp())) {
                loop.tick();
                guarded(task.getClass().getSimpleName(), task::sweep);
            }
        }
    }

    private static void guarded(String what, Runnable step) {
        try {
            step.run();
        } catch (RuntimeException e) {
            LOG.errorf("%s stumbled: %s", what, e.getClass().getSimpleName());
            LOG.debug("A sweep stumbled", e);
        }
    }
}
