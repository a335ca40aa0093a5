package care.vigil.stories;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** An empty rung costs no time, and an empty ladder none either (promise P2). */
@ExtendWith(Stack.Shared.class)
class NobodyOnCallStory {

    @Test
    void anEmptyRungIsSkippedAtOnceAndOperationsArePaged(Stack stack) {
        var harbor = stack.program("harbor");
        new Changes(stack, harbor).leaveEmpty("primary");

        harbor.stranger().texts("is somebody there");

        var page = harbor.backup().isPaged();
        harbor.operations().receivesText("Nobody is on call", ofSeconds(30));
        var history = History.of(stack, harbor);
        assertThat(history.first("nobody-on-call").role()).isEqualTo("primary");
        var opened = history.first("case-opened").at();
        assertThat(history.paged("backup").getFirst().at()).isEqualTo(opened);
        assertThat(history.paged("operations").getFirst().at()).isEqualTo(opened);
        assertThat(history.has("emergency-prompted")).isFalse();
        assertThat(harbor.primary().pages()).isEmpty();
        harbor.backup().accepts(page);
    }

    @Test
    void withNobodyAtAllThePromptComesAtOnceAndSaysSo(Stack stack) {
        var harbor = stack.program("harbor");
        new Changes(stack, harbor).leaveEmpty("primary", "backup", "supervisor");
        var patient = harbor.stranger();

        patient.texts("is somebody there");

        assertThat(patient.receivesText("right now we have nobody on call", ofSeconds(30)).body())
                .contains("911", "988");
        var history = History.of(stack, harbor);
        var prompt = history.first("emergency-prompted");
        assertThat(prompt.field("cause")).isEqualTo("NOBODY_ON_CALL");
        var opened = history.first("case-opened").at();
        assertThat(prompt.at()).isEqualTo(opened);
        assertThat(history.first("task-opened").at()).isEqualTo(opened);
        harbor.operations().receivesText("Nobody is on call", ofSeconds(30));
        assertThat(stack.operations(harbor).cases().getFirst().phase()).isEqualTo("LOOPING");
    }
}
