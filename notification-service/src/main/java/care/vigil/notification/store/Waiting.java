package care.vigil.notification.store;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Wakes the loop that sends, right after something to send was committed. */
@Singleton
public class Waiting {

    private final Semaphore news = new Semaphore(0);

    /** There is something to send. */
    public void signal() {
        if (news.availablePermits() == 0) {
            news.release();
        }
    }

    /**
     * Returns at the next signal, at once if there was one since the last time, or after a while.
     */
    public void await(Duration atMost) throws InterruptedException {
        if (news.tryAcquire(atMost.toMillis(), TimeUnit.MILLISECONDS)) {
            news.drainPermits();
        }
    }
}
