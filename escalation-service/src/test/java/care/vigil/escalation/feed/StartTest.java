package care.vigil.escalation.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StartTest {

    private static final long SAFE = 95;
    private static final long FIRST = 10;
    private static final long NEWEST = 100;

    @Test
    void whoIsNewBeginsWhereNothingIsStillToCome() {
        assertThat(start(null, 0)).isEqualTo(new Start(SAFE, false, List.of()));
    }

    @Test
    void whoComesBackIsToldWhatTheyMissed() {
        var start = start("90", 2);
        assertThat(start.reset()).isFalse();
        assertThat(start.id()).isEqualTo(90);
        assertThat(start.missed()).extracting(Change::streamId).containsExactly(91L, 92L);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "abc", "-3", "9.5", " 90", "9999999999999999999"})
    void whoNamesAPlaceThatCannotBeReadFetchesEverything(String lastSeen) {
        assertThat(start(lastSeen, 0)).isEqualTo(new Start(SAFE, true, List.of()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"9", "101"})
    void whoNamesAPlaceThatIsNotKnownFetchesEverything(String lastSeen) {
        assertThat(start(lastSeen, 1).reset()).isTrue();
    }

    @Test
    void whoHasMissedTooMuchFetchesEverything() {
        assertThat(start("90", Start.WORTH_REPEATING).reset()).isFalse();
        assertThat(start("90", Start.WORTH_REPEATING + 1).reset()).isTrue();
    }

    private static Start start(String lastSeen, int missed) {
        var visible = new Position(FIRST);
        visible.read(LongStream.rangeClosed(FIRST + 1, SAFE).boxed().toList(), 0);
        visible.read(List.of(NEWEST), 0);
        return Start.of(
                lastSeen,
                visible,
                NEWEST,
                seen ->
                        LongStream.rangeClosed(seen + 1, seen + missed)
                                .mapToObj(id -> new Change(id, UUID.randomUUID(), "harbor", 1))
                                .toList());
    }
}
