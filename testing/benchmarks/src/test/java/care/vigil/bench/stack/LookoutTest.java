package care.vigil.bench.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class LookoutTest {

    private final AtomicInteger looks = new AtomicInteger();

    @Test
    void itLooksAgainAndAgainUntilItIsClosed() throws Exception {
        var twice = new CountDownLatch(2);
        try (var _ = new Lookout("test", Duration.ofNanos(1), () -> look(twice))) {
            assertThat(twice.await(1, TimeUnit.MINUTES)).isTrue();
        }
        int untilClosed = looks.get();

        assertThat(Thread.getAllStackTraces().keySet())
                .noneMatch(it -> it.getName().equals("test"));
        assertThat(looks).hasValue(untilClosed);
    }

    private void look(CountDownLatch latch) {
        looks.incrementAndGet();
        latch.countDown();
    }
}
