package care.vigil.stories;

import static java.time.Duration.ZERO;
import static java.time.Duration.ofMillis;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ProcessorsTest {

    private final Processors before = new Processors(ofSeconds(100), 2);

    @Test
    void waitingAndIdlingIsNoWork() {
        var processors =
                Processors.of(
                        List.of(
                                "cpu  100 200 300 9999 9999 10 20 0 0 0",
                                "cpu0 50 100 150 4999 4999 5 10 0 0 0",
                                "cpu1 50 100 150 5000 5000 5 10 0 0 0",
                                "ctxt 12345"));
        assertThat(processors).isEqualTo(new Processors(ofMillis(6_300), 2));
    }

    @Test
    void whatOthersWorkedIsSharedByAllProcessors() {
        var later = new Processors(ofSeconds(172), 2);
        assertThat(before.takenByOthers(later, ofSeconds(30))).isEqualTo(ofSeconds(21));
    }

    @Test
    void onAQuietMachineOthersTookNothing() {
        var later = new Processors(ofSeconds(130), 2);
        assertThat(before.takenByOthers(later, ofSeconds(30))).isEqualTo(ZERO);
        assertThat(before.takenByOthers(before, ofSeconds(30))).isEqualTo(ZERO);
    }
}
