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

    @Test
    void itIncludesWhatWasReadAndNotWhatIsStillToCome() {
        position.read(List.of(11L, 13L), 0);
        assertThat(position.includes(11)).isTrue();
        assertThat(position.includes(12)).isFalse();
        assertThat(position.includes(13)).isTrue();
        assertThat(position.includes(14)).isFalse();
    }

    @Test
    void aNumberIsWaitedForHoweverManyHaveComeAfterIt() {
        position.read(List.of(12L, 5_010L), 0);
        position.read(List.of(9_010L), 1);
        assertThat(position.safe()).isEqualTo(10);
        assertThat(position.includes(11)).isFalse();
    }

    @Test
    void moreMissingNumbersThanCanBeKeptAreGivenUpFromTheOldestOn() {
        position.read(List.of(10L + Position.MOST_MISSING + 2), 0);
        assertThat(position.missing()).hasSize(Position.MOST_MISSING);
        assertThat(position.safe()).isEqualTo(11);
    }

    @Test
    void whatCameBeforeItsBeginningIsNotKnown() {
        assertThat(position.includes(10)).isFalse();
    }
}
