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
        assertThat(harbor.operations().isPaged().body()).contains("Nobody is on call");
        var history = History.of(stack, harbor);
        assertThat(history.first("nobody-on-call").role()).isEqualTo("primary");
        assertThat(history.after(history.paged("backup").getFirst())).isLessThan(ofSeconds(2));
        assertThat(history.after(history.paged("operations").getFirst())).isLessThan(ofSeconds(2));
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
        assertThat(history.after(prompt)).isLessThan(ofSeconds(2));
        assertThat(history.after(history.first("task-opened"))).isLessThan(ofSeconds(2));
        assertThat(harbor.operations().isPaged().body()).contains("Nobody is on call");
        assertThat(stack.operations(harbor).cases().getFirst().phase()).isEqualTo("LOOPING");
    }
}
