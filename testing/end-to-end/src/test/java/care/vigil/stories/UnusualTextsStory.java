package care.vigil.stories;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Words that other systems take for commands, and machines that answer machines. */
@ExtendWith(Stack.Shared.class)
class UnusualTextsStory {

    @Test
    void stopOpensACaseAsTheFirstMessageAndJoinsItAsTheFifth(Stack stack) {
        var harbor = stack.program("harbor");
        var first = harbor.stranger();
        first.texts("STOP");
        harbor.primary().accepts(harbor.primary().isPaged());
        for (var words : new String[] {"sorry", "I am scared", "it is loud here"}) {
            first.texts(words);
        }
        first.texts("STOP");

        await().atMost(ofSeconds(10))
                .untilAsserted(() ->
                        assertThat(
                                        stack.count(
                                                "intake",
                                                "select count(*) from message where program = '"
                                                        + harbor.slug()
                                                        + "' and case_known_at is not null"))
                                .isEqualTo(5));
        assertThat(stack.operations(harbor).cases()).hasSize(1);
    }

    @Test
    void anAutoResponderIsAnsweredAtMostSixTimesAnHourAndLosesNothing(Stack stack) {
        var harbor = stack.program("harbor");
        var machine = harbor.stranger();
        for (int i = 0; i < 15; i++) {
            machine.texts("I am away and will answer when I am back");
        }

        harbor.primary().accepts(harbor.primary().isPaged());
        machine.receivesText("a clinician has your message");
        assertThat(stack.sendings().texts(machine, "").size()).isLessThanOrEqualTo(6);
        assertThat(
                        stack.operations(harbor)
                                .api(
                                        "/api/escalations/"
                                                + stack.operations(harbor).cases().getFirst().id())
                                .expecting(200)
                                .json()
                                .path("messages")
                                .asInt())
                .isEqualTo(15);
    }

    @Test
    void wordsOfDangerAskPrimaryAndBackupAtOnceAndTheNumbersComeFirst(Stack stack) {
        var harbor = stack.program("harbor");
        var patient = harbor.stranger();

        patient.texts("I am going to kil myself tonight");

        assertThat(patient.receivesText("911").body()).startsWith("If your life is in danger");
        harbor.primary().isPaged();
        harbor.backup().isPaged();
        assertThat(stack.operations(harbor).cases()).hasSize(1);
    }
}
