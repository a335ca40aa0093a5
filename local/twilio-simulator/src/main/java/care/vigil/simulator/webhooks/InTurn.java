package care.vigil.simulator.webhooks;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/** Lets the callbacks about one thing out one after the other, unless one takes very long. */
public final class InTurn {

    /** Sends one callback. */
    @FunctionalInterface
    public interface Sending {
        /** Sends it and waits for its answer. */
        void send() throws InterruptedException;
    }

    private static final long PATIENCE_MILLIS = 2_000;

    private final ReentrantLock turn = new ReentrantLock(true);

    /** Sends when those before are through, or after two seconds. */
    public void send(Sending sending) {
        try {
            boolean mine = turn.tryLock(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
            try {
                sending.send();
            } finally {
                if (mine) {
                    turn.unlock();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
