package care.vigil.stack.supervise;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BackoffTest {

    private final Backoff backoff = new Backoff();

    @Test
    void startsAtOnceThenWaitsLongerAndLonger() {
        assertThat(Stream.generate(() -> backoff.next(Duration.ofSeconds(1))).limit(6))
                .extracting(Duration::toSeconds)
                .containsExactly(0L, 1L, 2L, 5L, 10L, 10L);
    }

    @Test
    void aProcessThatRanWellForAWhileIsForgiven() {
        Duration _ = backoff.next(Duration.ofSeconds(1));
        Duration _ = backoff.next(Duration.ofSeconds(1));
        assertThat(backoff.next(Duration.ofMinutes(1))).isZero();
    }
}
