package care.vigil.bench.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

class OpenLoopTest {

    @Test
    void aSlowStartDoesNotMoveTheIntendedTimesOfThoseBehindIt() throws InterruptedException {
        long origin = System.nanoTime();
        long[] starts = Arrivals.even(100, Duration.ofMillis(100));
        List<Long> intended = new ArrayList<>();
        List<Long> late = new ArrayList<>();

        OpenLoop.run(
                starts,
                origin,
                (index, nano) -> {
                    intended.add(nano - origin);
                    late.add(System.nanoTime() - nano);
                    if (index == 2) {
                        holdUp(Duration.ofMillis(60));
                    }
                });

        assertThat(intended)
                .containsExactlyElementsOf(java.util.Arrays.stream(starts).boxed().toList());
        assertThat(late).allMatch(nanos -> nanos >= 0);
        assertThat(late.get(3)).isGreaterThan(Duration.ofMillis(45).toNanos());
    }

    private static void holdUp(Duration time) {
        long end = System.nanoTime() + time.toNanos();
        while (System.nanoTime() < end) {
            LockSupport.parkNanos(end - System.nanoTime());
        }
    }
}
