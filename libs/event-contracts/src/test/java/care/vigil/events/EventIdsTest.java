package care.vigil.events;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class EventIdsTest {

    @Test
    void theSamePartsGiveTheSameIdAndOthersAnother() {
        assertThat(EventIds.of("reply", "SM1")).isEqualTo(EventIds.of("reply", "SM1"));
        assertThat(EventIds.of("reply", "SM1")).isNotEqualTo(EventIds.of("reply", "SM2"));
        assertThat(EventIds.of("a", "bc")).isNotEqualTo(EventIds.of("ab", "c"));
    }

    @Test
    void anIdIsAProperVersionEightUuid() {
        assertThat(EventIds.of("x").version()).isEqualTo(8);
        assertThat(EventIds.of("x").variant()).isEqualTo(2);
    }
}
