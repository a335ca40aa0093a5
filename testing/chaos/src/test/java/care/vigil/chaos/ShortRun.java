package care.vigil.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import care.vigil.chaos.ChaosRun.Plan;
import care.vigil.chaos.stack.ChaosStack;
import java.time.Duration;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;

/** A run that is long enough to hurt and short enough to be part of every build. */
class ShortRun {

    private static final int OFFSET = 7_000;
    private static final Plan PLAN = new Plan(310, Duration.ofSeconds(75), 1, 1, OFFSET);

    @Test
    void everyPromiseIsKeptWhilePartsDie() throws Exception {
        var run = new ChaosRun(PLAN, System.out, InstantSource.system());

        assertThat(run.run(ChaosStack.folders(OFFSET)).broken()).isEmpty();
    }
}
