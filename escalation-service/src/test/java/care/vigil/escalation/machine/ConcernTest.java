package care.vigil.escalation.machine;

import static care.vigil.escalation.machine.Story.ANA;
import static care.vigil.escalation.machine.Story.BO;
import static care.vigil.escalation.machine.Story.EVE;
import static care.vigil.escalation.machine.Story.SU;
import static care.vigil.escalation.machine.Story.opened;
import static java.time.Duration.ofHours;
import static java.time.Duration.ofMinutes;
import static org.assertj.core.api.Assertions.assertThat;

import care.vigil.escalation.board.Concern;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ConcernTest {

    @Test
    void whoIsPagedToReadAMessageSeesTheCase() {
        var story = opened().accepts(ANA).reached(ANA).until(ofMinutes(1)).writes();
        assertThat(concerned(story)).containsExactly(ANA);
        assertThat(concerned(story.until(ofMinutes(10)))).containsExactly(ANA, BO, SU);
    }

    @Test
    void whoIsAskedToConfirmWhatTheySaidByPhoneSeesTheCase() {
        var story = opened().accepts(ANA);
        story.ask(new Command.RecordAcceptedByPhone(story.at(), Story.OPS, SU, story.roster()));
        assertThat(concerned(story)).containsExactly(ANA, SU);
    }

    @Test
    void anOfferConcernsTheOneColleagueAndNobodyWhoWasAskedLongAgo() {
        var story = opened().until(ofMinutes(5)).accepts(ANA).offers(ANA, SU);
        assertThat(concerned(story)).containsExactly(ANA, SU);
    }

    @Test
    void whileNobodyHasItItConcernsWhoeverWasAskedAndDidNotDecline() {
        var story = opened().until(ofMinutes(5)).declines(ANA);
        assertThat(concerned(story)).containsExactly(BO);
        assertThat(concerned(opened().until(ofHours(1)))).containsExactly(ANA, BO, SU);
    }

    private static Stream<UUID> concerned(Story story) {
        return Stream.of(ANA, BO, SU, EVE).filter(who -> Concern.of(story.now(), who));
    }
}
