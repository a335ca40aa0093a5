package care.vigil.bench.load;

/**
 * Starts things on their schedule, whatever became of the ones before: a slow answer delays nobody
 * behind it, and what it delayed is counted from when it should have started.
 */
public final class OpenLoop {

    /** Starts one thing. */
    @FunctionalInterface
    public interface Start {
        /**
         * Must not block.
         *
         * @param index in the schedule
         * @param intendedNano when it should start, on the scale of {@link System#nanoTime()}
         */
        void start(int index, long intendedNano);
    }

    private OpenLoop() {}

    /**
     * Runs a whole schedule on this thread.
     *
     * @param starts nanoseconds from {@code originNano}, ascending
     */
    public static void run(long[] starts, long originNano, Start start)
            throws InterruptedException {
        for (int i = 0; i < starts.length; i++) {
            long intended = originNano + starts[i];
            Pause.until(intended);
            start.start(i, intended);
        }
    }
}
