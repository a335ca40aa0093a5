package care.vigil.escalation.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class PositionTest {

    private final Position position = new Position(10);

    @Test
    void numbersInOrderLeaveNothingBehind() {
        position.read(List.of(11L, 12L), 0);
        assertThat(position.missing()).isEmpty();
        assertThat(position.safe()).isEqualTo(12);
    }

    @Test
    void aNumberThatIsNotVisibleYetIsWaitedFor() {
        position.read(List.of(11L, 13L), 0);
        assertThat(position.missing()).containsExactly(12L);
        assertThat(position.safe()).isEqualTo(11);
        position.read(List.of(12L), 1);
        assertThat(position.safe()).isEqualTo(13);
    }

    @Test
    void aNumberThatWasRolledBackIsGivenUpAfterAMinute() {
        position.read(List.of(13L), 0);
        position.read(List.of(), Duration.ofSeconds(61).toNanos());
        assertThat(position.missing()).isEmpty();
        assertThat(position.safe()).isEqualTo(13);
    }
}
