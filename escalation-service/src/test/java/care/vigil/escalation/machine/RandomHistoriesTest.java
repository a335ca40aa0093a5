package care.vigil.escalation.machine;

import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

/** The promises, held to many histories that nobody would have thought of. */
class RandomHistoriesTest {

    private static final int HISTORIES = Integer.getInteger("vigil.histories", 20_000);

    @Test
    void noHistoryBreaksAPromise() {
        var first = Long.getLong("vigil.seed", RandomGenerator.getDefault().nextLong());
        for (long seed = first; seed < first + HISTORIES; seed++) {
            var history = new RandomHistory(seed);
            try {
                history.run();
            } catch (AssertionError | RuntimeException broken) {
                throw new AssertionError(
                        "Repeat with -Dvigil.seed=" + seed + " -Dvigil.histories=1\n" + history,
                        broken);
            }
        }
    }
}
