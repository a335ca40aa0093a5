package care.vigil.stories;

import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import care.vigil.simulator.client.CallState;
import care.vigil.simulator.handsets.Delivery;
import care.vigil.simulator.handsets.Script;
import care.vigil.simulator.handsets.Script.Kind;
import care.vigil.stories.people.Program;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A mailbox is nobody: the first time it proves nothing, the second time the next is asked. */
@ExtendWith(Stack.Shared.class)
class VoicemailStory {

    @Test
    void theSecondVoicemailFailsThePageAndTheNextRungComesEarly(Stack stack) {
        var rapid = stack.program("rapid");
        new Changes(stack, rapid).save(VoicemailStory::withALateBackup);
        rapid.primary().phone(Script.of(Kind.VOICEMAIL)).texts(Delivery.undelivered(30003));

        rapid.stranger().texts("please call me");

        var history =
                History.await(stack, rapid, ofSeconds(200), it -> !it.paged("backup").isEmpty());
        var failed = history.first("page-failed");
        assertThat(failed.field("why")).isEqualTo("UNANSWERED");
        var calls = rapid.primary().calls();
        assertThat(calls).hasSizeGreaterThanOrEqualTo(2);
        assertThat(calls.get(1).heard()).contains("urgent on-call page", "Not accepted");
        assertThat(failed.at()).isAfterOrEqualTo(calls.get(1).endedAt().minusMillis(50));
        assertThat(history.paged("backup").getFirst().at())
                .isBetween(failed.at(), failed.at().plusSeconds(2));
        assertThat(history.after(history.paged("backup").getFirst())).isLessThan(ofMinutes(4));
        assertThat(calls).allMatch(CallState::over);
        assertNobodyHasIt(stack, rapid, history);
        rapid.backup().accepts(rapid.backup().isPaged());
    }

    private static void assertNobodyHasIt(Stack stack, Program rapid, History history) {
        assertThat(history.has("acknowledged")).isFalse();
        assertThat(stack.operations(rapid).cases().getFirst().owned()).isFalse();
    }

    /** So late that it can only come because the page before it has failed. */
    private static void withALateBackup(ObjectNode document) {
        document.put("responseTimeTarget", "PT10M").put("repageEvery", "PT30S");
        var ladder = document.withArray("ladder");
        ((ObjectNode) ladder.get(1)).put("after", "PT4M");
        ((ObjectNode) ladder.get(2)).put("after", "PT5M");
    }
}
