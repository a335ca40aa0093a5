package care.vigil.escalation.machine;

import static care.vigil.escalation.machine.Story.ANA;
import static care.vigil.escalation.machine.Story.opened;
import static org.assertj.core.api.Assertions.assertThat;

import care.vigil.echo.Echo;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An hour of a phone that answers each of our texts by itself, against one of a person. */
class AutoResponderTest {

    private static final Duration HOUR = Duration.ofHours(1);

    private final List<Duration> said = new ArrayList<>();
    private final Story story = opened().handedOver(ANA).accepts(ANA).reached(ANA);

    @ParameterizedTest
    @ValueSource(ints = {1, 30, 119, 121, 240, 599})
    void aMachineIsAnsweredSixTimesAtMostHoweverLongItTakes(int seconds) {
        var delay = Duration.ofSeconds(seconds);
        int answers = 0;
        for (var at = delay; at.compareTo(HOUR) < 0 && writesAt(at) > 0; at = at.plus(delay)) {
            answers++;
        }
        assertThat(answers).isLessThanOrEqualTo(6);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 5, 11})
    void aPersonWhoRepeatsTheSameWordsIsAnsweredAgainAndAgain(int minutes) {
        var silent = Duration.ZERO;
        for (var at = Duration.ofMinutes(minutes); at.compareTo(HOUR) < 0; ) {
            silent = writesAt(at) > 0 ? Duration.ZERO : silent.plusMinutes(minutes);
            assertThat(silent).isLessThan(Duration.ofMinutes(10));
            at = at.plusMinutes(minutes);
        }
        assertThat(story.requestedAt(HOUR).file().unread()).isNotNull();
    }

    @Test
    void aNewCaseBeginsNoNewCount() {
        int answers = 0;
        var open = story;
        for (int minute = 3; minute < 60; minute += 3) {
            var at = Duration.ofMinutes(minute);
            open.until(at).echo(Echo.mayBe(saidBefore(at)));
            said.add(at);
            answers += open.writes().told().size();
            open.until(at.plusMinutes(1)).reads(ANA).closes(ANA, Disposition.SAFE_WITH_PLAN);
            open = new Story().requestedAt(at.plusMinutes(1)).accepts(ANA).reached(ANA);
        }
        assertThat(answers).isEqualTo(6);
    }

    /** The same words as ever come then; how many texts answer them. */
    private int writesAt(Duration at) {
        story.until(at).echo(Echo.mayBe(saidBefore(at)));
        said.add(at);
        return story.writes().told().size();
    }

    /** As intake-service counts them, case or no case. */
    private int saidBefore(Duration at) {
        return (int) said.stream().filter(s -> s.plus(HOUR).compareTo(at) > 0).count();
    }
}
