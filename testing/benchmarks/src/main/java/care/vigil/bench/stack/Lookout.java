package care.vigil.bench.stack;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** Looks at something again and again, on a thread of its own, until it is closed. */
public final class Lookout implements AutoCloseable {

    private final Thread thread;
    private volatile boolean closed;

    /**
     * Begins to look.
     *
     * @param name of its thread
     * @param between from the end of one look to the next one
     * @param look must not fail
     */
    public Lookout(String name, Duration between, Runnable look) {
        thread =
                Thread.ofPlatform()
                        .name(name)
                        .daemon()
                        .start(() -> {
                            while (!closed) {
                                look.run();
                                LockSupport.parkNanos(between.toNanos());
                            }
                        });
    }

    /** Returns when the last look is over. */
    @Override
    public void close() {
        closed = true;
        LockSupport.unpark(thread);
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
