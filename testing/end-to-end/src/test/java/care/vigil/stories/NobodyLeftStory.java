package care.vigil.stories;

import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import care.vigil.simulator.handsets.Delivery;
import care.vigil.simulator.rest.Fault;
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

    @Test
    void whenNoPageCanReachAnybodyThePromptFollowsAtOnce(Stack stack) {
        var harbor = stack.program("harbor");
        refuses(stack, harbor.primary(), "any", 21211);
        refuses(stack, harbor.backup(), "calls", 13227);
        harbor.backup().texts(Delivery.undelivered(30004));
        refuses(stack, harbor.supervisor(), "messages", 21610);
        refuses(stack, harbor.supervisor(), "calls", 21216);
        var patient = harbor.stranger();

        patient.texts("please");

        var text = patient.receivesText("no clinician has answered so far", ofSeconds(60));
        var history = History.of(stack, harbor);
        var prompt = history.first("emergency-prompted");
        assertThat(prompt.field("cause")).isEqualTo("NOBODY_LEFT");
        // The page about the emergency task, which opens then, fails after it.
        var failures =
                history.all("page-failed").stream()
                        .filter(one -> !one.at().isAfter(prompt.at()))
                        .toList();
        assertThat(failures.stream().map(one -> one.field("pageId")).distinct()).hasSize(3);
        assertThat(failures).extracting(one -> one.field("why")).containsOnly("NO_CHANNEL_LEFT");
        assertThat(Duration.between(failures.getLast().at(), prompt.at()))
                .isLessThanOrEqualTo(ofSeconds(2));
        assertThat(Duration.between(prompt.at(), text.acceptedAt())).isLessThan(ofSeconds(5));
        harbor.operations().receivesText("No page gets through", ofSeconds(30));
    }

    @Test
    void whoDeclinedIsNotAskedAgainBeforeTheLoop(Stack stack) {
        var rapid = stack.program("rapid");
        var patient = rapid.stranger();
        patient.texts("please");
        var page = rapid.primary().isPaged();
        rapid.primary().replies("2 " + page.code());
        rapid.backup().isPaged();

        patient.receivesText("no clinician has answered so far", ofMinutes(2));

        var prompt = History.of(stack, rapid).first("emergency-prompted");
        var history =
                History.await(stack, rapid, ofSeconds(60), it -> it.paged("primary").size() > 1);
        assertThat(history.has("page-declined")).isTrue();
        assertThat(history.paged("primary").get(1).at()).isAfterOrEqualTo(prompt.at());
        assertThat(history.paged("backup"))
                .filteredOn(one -> one.at().isBefore(prompt.at()))
                .hasSizeGreaterThan(1);
        rapid.backup().accepts(rapid.backup().pages().getFirst());
    }

    private static void refuses(Stack stack, Clinician to, String what, int code) {
        stack.carrier().fault(Fault.refused(code).on(what).to(to.number()).times(1_000));
    }

    private static void declines(Clinician clinician) {
        var page = clinician.isPaged(ofSeconds(15));
        clinician.replies("2 " + page.code());
        clinician.receivesText("you cannot take " + page.code());
    }
}
