package care.vigil.stack.supervise;

import static org.assertj.core.api.Assertions.assertThat;

import care.vigil.stack.supervise.Part.Health;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class PatienceTest {

    private long now;
    private final Patience patience = new Patience(() -> now);

    @Test
    void aMomentOfTroubleIsNoReason() {
        assertThat(after(19, Health.DOWN)).isEmpty();
        assertThat(after(1, Health.READY)).isEmpty();
        assertThat(after(19, Health.DOWN)).isEmpty();
        assertThat(after(5, Health.SILENT)).isEmpty();
    }

    @Test
    void whatSaysThatItIsNotAliveIsGivenUpAfterTwentySeconds() {
        assertThat(after(20, Health.DOWN)).isEqualTo("says that it is not alive");
    }

    @Test
    void whatDoesNotAnswerIsGivenUpAfterFortyFiveSeconds() {
        assertThat(after(44, Health.SILENT)).isEmpty();
        assertThat(after(1, Health.SILENT)).isEqualTo("does not answer");
    }

    @Test
    void aStartMayTakeLongAndWaitingForOthersForEver() {
        now += Duration.ofSeconds(170).toNanos();
        assertThat(patience.judge(Health.SILENT, false)).isEmpty();
        now += Duration.ofHours(5).toNanos();
        assertThat(patience.judge(Health.LIVE, false)).isEmpty();
        now += Duration.ofMinutes(3).toNanos();
        assertThat(patience.judge(Health.SILENT, false)).contains("did not get ready");
    }

    private String after(int seconds, Health health) {
        now += Duration.ofSeconds(seconds).toNanos();
        return patience.judge(health, true);
    }
}
