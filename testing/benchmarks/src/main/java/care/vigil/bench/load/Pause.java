package care.vigil.bench.load;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** Lets time pass on this thread, all of it, unless the thread is interrupted. */
public final class Pause {

    private Pause() {}

    /** Nothing, for so long. */
    public static void of(Duration time) throws InterruptedException {
        until(System.nanoTime() + time.toNanos());
    }

    /** Nothing until that instant, on the scale of {@link System#nanoTime()}. */
    public static void until(long nano) throws InterruptedException {
        long left = nano - System.nanoTime();
        while (left > 0) {
            LockSupport.parkNanos(left);
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            left = nano - System.nanoTime();
        }
    }
}
