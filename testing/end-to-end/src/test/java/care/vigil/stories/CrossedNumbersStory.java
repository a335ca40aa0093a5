package care.vigil.stories;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import care.vigil.simulator.client.TextRequest;
import care.vigil.stories.people.Program;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Whoever writes to the wrong number is met by no silence, and accepts nothing by it. */
@ExtendWith(Stack.Shared.class)
class CrossedNumbersStory {

    private static final ContainsTextOptions SOON = new ContainsTextOptions().setTimeout(15_000);

    @Test
    void aCodeFromAPatientsPhoneAcceptsNothingWhereverItIsSent(Stack stack) {
        var harbor = stack.program("harbor");
        var patient = harbor.stranger();
        patient.texts("can somebody call me");
        var page = harbor.primary().isPaged();

        patient.sends(TextRequest.of(harbor.pagerNumber(), "1 " + page.code()));
        assertThat(patient.receivesText("this number is for staff on call").body())
                .contains("911", "988", harbor.crisisNumber());
        patient.texts("1 " + page.code());

        await("both are part of the case")
                .atMost(ofSeconds(10))
                .until(() -> messages(stack, harbor) == 3);
        acceptedByNobody(stack, harbor);
        harbor.primary().accepts(page);
        assertThat(stack.operations(harbor).cases())
                .singleElement()
                .matches(one -> one.owner().equals(harbor.primary().name()));
    }

    @Test
    void aCliniciansAnswerOnTheCrisisNumberAcceptsNothingAndIsAnswered(Stack stack) {
        var harbor = stack.program("harbor");
        harbor.stranger().texts("can somebody call me");
        var page = harbor.primary().isPaged();

        harbor.primary().sends(TextRequest.of(harbor.crisisNumber(), "1 " + page.code()));

        assertThat(harbor.primary().receivesText("Automatic reply").body()).contains("911", "988");
        await("a case of their own").atMost(ofSeconds(10)).until(() -> cases(stack, harbor) == 2);
        acceptedByNobody(stack, harbor);
        harbor.primary().accepts(page);
    }

    @Test
    void aClinicianOnTheCrisisNumberIsACaseLikeAnyOtherAndIsTakenForNobodyElse(Stack stack) {
        var harbor = stack.program("harbor");
        var words = "wrong number, sorry: who is on call tonight?";

        harbor.backup().sends(TextRequest.of(harbor.crisisNumber(), words));

        assertThat(harbor.backup().receivesText("Automatic reply").body()).contains("911", "988");
        harbor.primary().accepts(harbor.primary().isPaged());
        harbor.backup().receivesText("a clinician has your message");
        try (var browser = Browser.of(390, stack.origin())) {
            var login = harbor.primary().login();
            browser.opens("/mine", login, stack.password(login));
            browser.presses("The patient's words");
            var panel = browser.page().locator(".patient-panel");
            assertThat(panel).containsText(words, SOON);
            assertThat(panel).containsText(harbor.backup().number());
            assertThat(panel).containsText("Nobody enrolled is known by this number");
        }
    }

    @Test
    void aPatientOnThePagerNumberIsACaseAndIsToldTheTruth(Stack stack) {
        var harbor = stack.program("harbor");
        var patient = harbor.stranger();

        patient.sends(TextRequest.of(harbor.pagerNumber(), "hello? is this the crisis line"));

        assertThat(patient.receivesText("this number is for staff on call").body())
                .contains("911", "988", harbor.crisisNumber());
        patient.receivesText("Automatic reply: your message was received");
        harbor.primary().accepts(harbor.primary().isPaged());
        patient.receivesText("a clinician has your message");
        assertThat(cases(stack, harbor)).isEqualTo(1);
    }

    private static void acceptedByNobody(Stack stack, Program program) {
        assertThat(stack.operations(program).cases()).isNotEmpty().noneMatch(one -> one.owned());
        var history = History.of(stack, program);
        assertThat(history.has("acknowledged")).isFalse();
        assertThat(history.has("page-declined")).isFalse();
    }

    private static int messages(Stack stack, Program program) {
        var id = stack.operations(program).cases().getFirst().id();
        return stack.operations(program)
                .api("/api/escalations/" + id)
                .expecting(200)
                .json()
                .path("messages")
                .asInt();
    }

    private static int cases(Stack stack, Program program) {
        return stack.operations(program).cases().size();
    }
}
