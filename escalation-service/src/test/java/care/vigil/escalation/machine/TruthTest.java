package care.vigil.escalation.machine;

import static care.vigil.escalation.machine.Story.ANA;
import static care.vigil.escalation.machine.Story.BO;
import static care.vigil.escalation.machine.Story.EVE;
import static care.vigil.escalation.machine.Story.opened;
import static java.time.Duration.ofMinutes;
import static org.assertj.core.api.Assertions.assertThat;

import care.vigil.events.Role;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A text that waits must not leave once a step has made it untrue and said nothing newer. */
class TruthTest {

    /** One row: a state, a step, and whether the last text is taken back by it. */
    record Row(String what, Supplier<Story> state, Function<Story, Story> step, boolean takesBack) {

        @Override
        public String toString() {
            return what;
        }
    }

    static Stream<Row> steps() {
        return Stream.of(
                new Row("the backup declines", TruthTest::backup, s -> s.declines(BO), true),
                new Row("the backup's page fails", TruthTest::backup, s -> s.fails(BO), true),
                new Row("the backup is asked again", TruthTest::backup, s -> again(s), false),
                new Row("a primary declines", TruthTest::contacting, s -> s.declines(ANA), false),
                new Row("somebody comes on call", TruthTest::nobody, s -> eveComes(s), false),
                new Row("nobody reads in time", TruthTest::written, s -> in5Minutes(s), true),
                new Row("contact is made", TruthTest::tried, s -> s.reached(ANA), true),
                new Row("it changes hands", TruthTest::owned, s -> s.passes(ANA), false),
                new Row("a clinician takes it", TruthTest::contacting, s -> s.accepts(ANA), false));
    }

    @ParameterizedTest
    @MethodSource("steps")
    void whatIsNotTrueAnyMoreIsTakenBackUnlessSomethingNewerIsSaid(Row row) {
        var story = row.state().get();
        var before = story.now();
        var after = row.step().apply(story).now();
        assertThat(Truth.takesBack(before, after)).isEqualTo(row.takesBack());
    }

    private static Story contacting() {
        return opened().handedOver(ANA);
    }

    private static Story backup() {
        return contacting().until(ofMinutes(4)).handedOver(BO);
    }

    private static Story again(Story story) {
        return story.until(ofMinutes(6));
    }

    private static Story nobody() {
        return new Story().nobodyOnCallAtAll().requested();
    }

    private static Story eveComes(Story story) {
        return story.onCall(Role.PRIMARY, EVE).until(ofMinutes(3));
    }

    private static Story owned() {
        return contacting().accepts(ANA);
    }

    private static Story written() {
        return owned().reached(ANA).until(ofMinutes(3)).writes();
    }

    private static Story in5Minutes(Story story) {
        return story.until(ofMinutes(8));
    }

    private static Story tried() {
        return owned().cannotReach(ANA);
    }
}
