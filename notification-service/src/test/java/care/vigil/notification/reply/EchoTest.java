package care.vigil.notification.reply;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class EchoTest {

    @Test
    void aMachineThatAnswersAtOnceIsAnsweredNoMoreAfterTwentyTimes() {
        assertThat(answersWithinAnHour(ofSeconds(3), true)).isEqualTo(20);
        assertThat(answersWithinAnHour(ofSeconds(3), false)).isEqualTo(20);
        assertThat(answersWithinAnHour(ofSeconds(59), true)).isEqualTo(20);
    }

    @Test
    void aPersonIsAnsweredHoweverOftenTheyTry() {
        assertThat(Echo.mayBe(99, ofSeconds(10), false)).isFalse();
        assertThat(Echo.mayBe(99, ofSeconds(60), true)).isFalse();
        assertThat(Echo.mayBe(19, Duration.ZERO, true)).isFalse();
    }

    /** What is sent to a machine that answers each text after so long, and nothing else. */
    private static int answersWithinAnHour(Duration delay, boolean sameWords) {
        int answers = 0;
        var now = Duration.ZERO;
        while (now.compareTo(Duration.ofHours(1)) < 0 && !Echo.mayBe(answers, delay, sameWords)) {
            answers++;
            now = now.plus(delay);
        }
        return answers;
    }
}
