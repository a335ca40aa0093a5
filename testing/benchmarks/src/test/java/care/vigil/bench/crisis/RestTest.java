package care.vigil.bench.crisis;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RestTest {

    @Test
    void itIsOverWhenNothingIsLeftAndTheCarrierHasBeenIdleForAWhile() {
        assertThat(Rest.isRest(0, Story.at(0), Story.at(4_001))).isTrue();
    }

    @Test
    void aCarrierThatWasJustBusyMayStillAnswer() {
        assertThat(Rest.isRest(0, Story.at(0), Story.at(4_000))).isFalse();
    }

    @Test
    void whatIsLeftIsWaitedForHoweverIdleTheCarrierIs() {
        assertThat(Rest.isRest(1, Story.at(0), Story.at(60_000))).isFalse();
    }
}
