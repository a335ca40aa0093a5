package care.vigil.stories;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import care.vigil.simulator.client.CallState;
import care.vigil.simulator.handsets.Script;
import care.vigil.simulator.handsets.Script.Kind;
import care.vigil.stories.History.Event;
import care.vigil.stories.people.Clinician;
import care.vigil.stories.people.Page;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Machines answer, people do not. In real time, in the program whose target is a minute. */
@ExtendWith(Stack.Shared.class)
class NobodyAnswersStory {

    @Test
    void receiptsAndVoicemailAcknowledgeNothingAndTheSupervisorAcceptsLate(Stack stack) {
        var rapid = stack.program("rapid");
        rapid.primary().phone(Script.of(Kind.VOICEMAIL));
        rapid.backup().phone(Script.of(Kind.SILENT));
        rapid.supervisor().phone(Script.of(Kind.CALL_SCREENING));
        var patient = rapid.stranger();
        var began = patient.texts("is anybody there").sentAt();

        assertAsked(rapid.primary().isPaged(), began, 0);
        var mailbox = rapid.primary().hasCall(CallState::over, ofSeconds(45));
        assertThat(mailbox.heard()).contains("urgent on-call page").doesNotContain("anybody");
        assertAsked(rapid.primary().isPaged(ofSeconds(20)), began, 15);
        assertAsked(rapid.backup().isPaged(ofSeconds(10)), began, 20);
        var asked = rapid.supervisor().isPaged(ofSeconds(30));
        assertAsked(asked, began, 40);
        var prompt = patient.receivesText("no clinician has answered so far", ofSeconds(30));
        assertThat(prompt.body()).contains("911", "988");
        assertAtTheTarget(Duration.between(began, prompt.acceptedAt()));
        var history = History.of(stack, rapid);
        assertAtTheTarget(history.after(history.first("emergency-prompted")));

        assertThat(deliveries(stack, rapid.primary())).isNotEmpty().containsOnly(200);
        assertThat(stack.operations(rapid).cases())
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.owned()).isFalse();
                    assertThat(one.phase()).isEqualTo("LOOPING");
                });
        assertThat(stack.sendings().texts(patient, "a clinician has your message")).isEmpty();

        var prompted = history.first("emergency-prompted").at();
        var loop =
                History.await(
                        stack,
                        rapid,
                        ofSeconds(40),
                        it -> it.paged("supervisor").stream().anyMatch(isInTheLoop(prompted)));
        assertThat(loop.has("acknowledged")).isFalse();
        rapid.supervisor().accepts(asked);
        patient.receivesText("a clinician has your message");
    }

    /** By the carrier's clock for what it was asked, by the database's for what was decided. */
    private static void assertAtTheTarget(Duration sinceTheRequest) {
        assertThat(sinceTheRequest).isCloseTo(ofSeconds(60), Duration.ofSeconds(1));
    }

    private static Predicate<Event> isInTheLoop(Instant prompted) {
        return page -> page.field("reason").equals("CRISIS") && page.at().isAfter(prompted);
    }

    private static void assertAsked(Page page, Instant began, int seconds) {
        assertThat(Duration.between(began, page.askedAt()))
                .isBetween(ofSeconds(seconds).minusMillis(50), ofSeconds(seconds + 5));
    }

    /** How Vigil answered the carrier's word that a text was delivered. */
    private static List<Integer> deliveries(Stack stack, Clinician to) {
        return stack
                .carrier()
                .operations(one ->
                        one.kind().equals("webhook")
                                && one.params() != null
                                && to.number().equals(one.params().get("To"))
                                && "delivered".equals(one.params().get("MessageStatus")))
                .stream()
                .map(one -> one.status())
                .toList();
    }
}
