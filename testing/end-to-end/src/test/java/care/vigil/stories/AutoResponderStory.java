package care.vigil.stories;

import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import care.vigil.stories.people.Patient;
import care.vigil.stories.people.Program;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Isolated;

/**
 * A phone that answers every text by itself, on and on, while somebody has the case. Everybody's
 * clock is moved, so it is told when nobody else needs one.
 */
@Isolated
@Order(Stack.BREAKING + 2)
@ExtendWith(Stack.Shared.class)
class AutoResponderStory {

    private static final String AWAY = "I am driving and will reply later";

    /** Every three minutes: enough for three answers and a silence. */
    private static final int ROUNDS = 8;

    @Test
    void theLoopEndsWithinSixTextsAnHourAndEachTextIsThereAndAskedAbout(Stack stack) {
        var harbor = stack.program("harbor");
        var machine = harbor.stranger();
        machine.texts(AWAY);
        machine.receivesText("we are contacting a clinician");
        harbor.primary().accepts(harbor.primary().isPaged());
        machine.receivesText("a clinician has your message");
        harbor.primary().replies("C");
        harbor.primary().receivesText("you have reached the patient");

        for (int round = 1; round <= ROUNDS; round++) {
            later(stack, harbor, machine, 3, round + 1);
        }

        assertThat(stack.sendings().texts(machine, "")).hasSize(6);
        assertThat(History.of(stack, harbor).paged("backup"))
                .anyMatch(page -> page.field("reason").equals("UNREAD_MESSAGE"));
        int sent = stack.sendings().texts(machine, "").size();

        later(stack, harbor, machine, 60, ROUNDS + 2);

        await("an hour later it is answered again")
                .atMost(ofSeconds(10))
                .until(() -> stack.sendings().texts(machine, "").size() == sent + 1);
        machine.texts("now I want to kill myself");
        machine.receivesText("If your life is in danger");
    }

    /** It writes so many minutes later, and its text is part of the case. */
    private static void later(
            Stack stack, Program program, Patient machine, int minutes, int messages) {
        stack.fastForward(ofMinutes(minutes));
        machine.texts(AWAY);
        await("text " + messages)
                .atMost(ofSeconds(30))
                .until(() ->
                        History.of(stack, program).all("request-joined").size() == messages - 1);
    }
}
