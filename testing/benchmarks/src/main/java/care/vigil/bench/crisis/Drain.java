package care.vigil.bench.crisis;

import care.vigil.bench.load.Pause;
import java.io.PrintStream;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.function.IntSupplier;

/** Waits until the load has come to rest: every answer there, every case with an owner. */
public final class Drain {

    private static final Duration LOOK = Duration.ofMillis(500);

    /** After the last acknowledgement its confirmation is still on its way. */
    private static final int QUIET_LOOKS = 4;

    private final EvidenceReader databases;
    private final Instant from;
    private final PrintStream progress;

    /** Looks at requests since then, and says what was waited for in vain. */
    public Drain(EvidenceReader databases, Instant from, PrintStream progress) {
        this.databases = databases;
        this.from = from;
        this.progress = progress;
    }

    /** Waits until so many cases had owners and nothing is under way, or for so long. */
    public void await(int cases, IntSupplier underWay, Duration patience)
            throws SQLException, InterruptedException {
        long end = System.nanoTime() + patience.toNanos();
        int quiet = 0;
        while (quiet < QUIET_LOOKS) {
            Pause.of(LOOK);
            long owned = databases.ownedCases(from);
            quiet = owned >= cases && underWay.getAsInt() == 0 ? quiet + 1 : 0;
            if (System.nanoTime() > end) {
                progress.printf("  %d cases have no owner after %s%n", cases - owned, patience);
                return;
            }
        }
    }
}
