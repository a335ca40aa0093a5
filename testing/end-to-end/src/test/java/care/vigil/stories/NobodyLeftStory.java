package care.vigil.stories;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import care.vigil.stories.people.Clinician;
import care.vigil.stories.people.Page;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Nobody left to ask: the emergency prompt does not wait for its time (promise P2). */
@ExtendWith(Stack.Shared.class)
class NobodyLeftStory {

    @Test
    void whenEverybodyHasDeclinedThePromptComesAtOnceAndNobodyWasAskedTwice(Stack stack) {
        var harbor = stack.program("harbor");
        var patient = harbor.stranger();
        var began = patient.texts("please").sentAt();

        declines(harbor.primary());
        declines(harbor.backup());
        declines(harbor.supervisor());

        var prompt = patient.receivesText("no clinician has answered so far", ofSeconds(15));
        assertThat(prompt.body()).contains("911", "988");
        assertThat(Duration.between(began, prompt.acceptedAt())).isLessThan(ofSeconds(60));
        assertThat(harbor.primary().pages().stream().map(Page::code).distinct()).hasSize(1);
        assertThat(stack.operations(harbor).cases().getFirst().phase()).isEqualTo("LOOPING");

        var late = harbor.supervisor();
        late.accepts(late.pages().getFirst());
        patient.receivesText("a clinician has your message");
    }

    private static void declines(Clinician clinician) {
        var page = clinician.isPaged(ofSeconds(15));
        clinician.replies("2 " + page.code());
        clinician.receivesText("you cannot take " + page.code());
    }
}
