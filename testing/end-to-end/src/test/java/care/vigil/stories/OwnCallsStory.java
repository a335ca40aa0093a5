package care.vigil.stories;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import care.vigil.simulator.client.CallState;
import care.vigil.stories.people.Clinician;
import care.vigil.stories.people.Page;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Several cases at once, and one telephone: our own calls do not get into each other's way. */
@ExtendWith(Stack.Shared.class)
class OwnCallsStory {

    @Test
    void theSecondCaseIsAnnouncedInsideTheLiveCall(Stack stack) throws Exception {
        var harbor = stack.program("harbor");
        var therapist = harbor.primary();
        harbor.stranger().texts("the first one");
        therapist.isPaged();
        therapist.rings();
        harbor.stranger().texts("the second one");
        var second = therapist.isPaged();

        therapist.answersAndPresses("1").hears("Another page is waiting");
        therapist.hasCall(call -> asksFor(call, second.code()), ofSeconds(30));
        therapist.presses("1");

        var history =
                History.await(
                        stack, harbor, ofSeconds(30), it -> it.all("acknowledged").size() == 2);
        assertThat(history.all("acknowledged"))
                .extracting(one -> one.field("via"))
                .containsOnly("CALL");
        therapist.hasCall(CallState::over, ofSeconds(60));
        await().during(ofSeconds(3))
                .atMost(ofSeconds(30))
                .untilAsserted(() -> assertThat(stack.sendings().calls(therapist)).hasSize(1));
        assertThat(callsEndedWithoutAKey(stack, second)).isZero();
    }

    @Test
    void aLineThatIsBusyBecauseTheyCalledUsIsNoFailure(Stack stack) throws Exception {
        var harbor = stack.program("harbor");
        var therapist = harbor.primary();
        harbor.stranger().texts("the first one");
        therapist.accepts(therapist.isPaged());
        // Whoever has not reached a patient yet is not alone with the next one: this one has.
        therapist.replies("C");
        therapist.receivesText("you have reached the patient");
        therapist.hasCall(CallState::over, ofSeconds(30));
        therapist.callsThePager();
        therapist.hasCall(call -> call.inProgress() && call.listening(), ofSeconds(10));

        harbor.stranger().texts("the second one");

        var page = therapist.isPaged();
        therapist.hasCall(call -> call.status().equals("busy"), ofSeconds(20));
        therapist.hangsUp();
        therapist.rings(ofSeconds(60)).answersAndPresses("1").hears("You have it");
        var history = History.of(stack, harbor);
        assertThat(history.has("page-failed")).isFalse();
        assertThat(history.paged("backup")).isEmpty();
        assertThat(callsEndedWithoutAKey(stack, page)).isZero();
        assertThat(oneAtATime(therapist)).isTrue();
    }

    private static boolean asksFor(CallState call, String code) {
        return call.inProgress()
                && call.listening()
                && call.heard().contains("Code " + String.join(" ", code.split("")));
    }

    private static int callsEndedWithoutAKey(Stack stack, Page page) throws SQLException {
        return stack.count(
                "notification",
                "select max(calls_ended) from page where code = '" + page.code() + "'");
    }

    /** Whether no call of ours began to ring before the one before it had ended. */
    private static boolean oneAtATime(Clinician therapist) {
        var calls =
                therapist.calls().stream()
                        .filter(call -> call.direction().equals("outbound-api"))
                        .toList();
        for (int i = 1; i < calls.size(); i++) {
            var before = calls.get(i - 1).endedAt();
            if (before == null || calls.get(i).acceptedAt().isBefore(before)) {
                return false;
            }
        }
        return true;
    }
}
