package care.vigil.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class ProgramsNeededTest {

    @Test
    void everyTakingCountsAsOftenAsItsStoryIsTold() {
        var source =
                """
                @Test
                void one(Stack stack) {
                    var ours = stack.program("harbor");
                    var theirs = stack.program("harbor");
                }

                @ParameterizedTest
                @ValueSource(strings = {"a", "b", "c"})
                void three(String value, Stack stack) {
                    var rapid = stack.program("rapid");
                }

                @Test
                void another(Stack stack) {
                    stack.program("rapid").stranger().texts("hello");
                }
                """;

        assertThat(ProgramsNeeded.by(source)).isEqualTo(Map.of("harbor", 2, "rapid", 4));
    }

    @Test
    void thereAreAreaCodesForAllStories() {
        assertThat(ProgramCopies.areas()).hasSizeGreaterThan(30).doesNotHaveDuplicates();
    }
}
