package care.vigil.chaos.faults;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ArmedTest {

    private static final String PROCESS = "escalation-1";

    private final Armed armed = new Armed();

    @Test
    void whatWasArmedAndDiesHasDiedAtItsFailpoint() {
        var wish = armed.wish(PROCESS);

        assertThat(armed.processes()).containsExactly(PROCESS);
        assertThat(armed.fulfils(wish)).isTrue();
        assertThat(armed.processes()).isEmpty();
    }

    @Test
    void whatAnotherFaultEndedHasReachedNoFailpoint() {
        var wish = armed.wish(PROCESS);

        armed.forget(PROCESS);

        assertThat(armed.fulfils(wish)).isFalse();
    }

    @Test
    void aDeathBelongsToTheLastWishAlone() {
        var first = armed.wish(PROCESS);
        var last = armed.wish(PROCESS);

        assertThat(armed.fulfils(first)).isFalse();
        assertThat(armed.fulfils(last)).isTrue();
    }

    @Test
    void aWishThatWasNotHeardLeavesTheOneBeforeItInForce() {
        var first = armed.wish(PROCESS);
        var unheard = armed.wish(PROCESS);

        armed.withdraw(unheard);

        assertThat(armed.fulfils(unheard)).isFalse();
        assertThat(armed.fulfils(first)).isTrue();
    }

    @Test
    void aProcessThatNeverHeardAnythingMayNotDie() {
        armed.withdraw(armed.wish(PROCESS));

        assertThat(armed.processes()).isEmpty();
    }
}
