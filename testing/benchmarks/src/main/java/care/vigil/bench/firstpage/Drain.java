package care.vigil.bench.firstpage;

import java.io.PrintStream;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntSupplier;

/** Waits until the load has come to rest: every answer there, every case with an owner. */
final class Drain {

    private static final Duration PATIENCE = Duration.ofSeconds(45);
    private static final Duration LOOK = Duration.ofMillis(500);

    /** After the last acknowledgement its confirmation is still on its way. */
    private static final int QUIET_LOOKS = 4;

    private final EvidenceReader databases;
    private final PrintStream progress;

    Drain(EvidenceReader databases, PrintStream progress) {
        this.databases = databases;
        this.progress = progress;
    }

    /** Waits until so many cases have owners and nothing is under way, or for 45 s. */
    void await(int cases, IntSupplier underWay) throws SQLException, InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        int quiet = 0;
        while (quiet < QUIET_LOOKS) {
            LockSupport.parkNanos(LOOK.toNanos());
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            long owned = databases.ownedCases();
            quiet = owned >= cases && underWay.getAsInt() == 0 ? quiet + 1 : 0;
            if (System.nanoTime() > end) {
                progress.printf("  %d cases have no owner after %s%n", cases - owned, PATIENCE);
                return;
            }
        }
    }
}
