package care.vigil.stories;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import care.vigil.simulator.client.CallState;
import care.vigil.stories.people.Patient;
import care.vigil.stories.people.Program;
import com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Isolated;

/**
 * The service that knows the patients is gone; whoever has a case still speaks with the patient.
 */
@Isolated
@Order(Stack.BREAKING)
@ExtendWith(Stack.Shared.class)
class MaskedCallStory {

    private static final String CRY = "please call me, I cannot write";

    @Test
    void theOwnerIsJoinedByAKeyAndSaysByAKeyWhetherThePatientWasReached(Stack stack) {
        var harbor = stack.program("harbor");
        var patient = harbor.stranger();
        patient.texts(CRY);
        harbor.primary().rings();
        withoutIntake(
                stack,
                () -> {
                    harbor.primary().answersAndPresses("1").hears("Press 3 to be connected");
                    harbor.primary().presses("3");

                    speaksWith(harbor, patient);

                    assertThat(phase(stack, harbor)).isEqualTo("OWNED");
                    harbor.primary().presses("4").hears("Contact with the patient is not made");
                    assertThat(phase(stack, harbor)).isEqualTo("OWNED");
                    harbor.primary().presses("1").hears("Recorded: you have reached the patient");
                    becomes(stack, harbor, "IN_CONTACT");
                });
    }

    @Test
    void theOwnerIsJoinedByAClickAndAKeyAndSaysThatThePatientWasNotReached(Stack stack) {
        var harbor = stack.program("harbor");
        var patient = harbor.stranger();
        patient.texts(CRY);
        harbor.primary().accepts(harbor.primary().isPaged());
        harbor.primary().hasCall(CallState::over, ofSeconds(30));
        withoutIntake(
                stack,
                () -> {
                    clicks(stack, harbor);
                    assertThat(harbor.primary().rings().calls().getLast().from())
                            .isEqualTo(harbor.pagerNumber());
                    harbor.primary().answersAndPresses("1");

                    speaksWith(harbor, patient);

                    assertThat(phase(stack, harbor)).isEqualTo("OWNED");
                    harbor.primary().presses("2").hears("could not be reached");
                });
        patient.receivesText("tried and did not reach you");
    }

    /** The words cannot be shown, and the button works. */
    private static void clicks(Stack stack, Program harbor) {
        try (var browser = Browser.of(390, stack.origin())) {
            var login = harbor.primary().login();
            browser.opens("/mine", login, stack.password(login));
            browser.presses("The patient's words");
            assertThat(browser.page().locator(".patient-down"))
                    .isVisible(new IsVisibleOptions().setTimeout(15_000));
            browser.presses("Call the patient");
            assertThat(browser.page().locator("#done")).containsText("Your phone rings");
        }
    }

    private static void speaksWith(Program harbor, Patient patient) {
        assertThat(patient.isCalled().from()).isEqualTo(harbor.crisisNumber());
        patient.answersAndSays("hello?");
        harbor.primary().hears("hello?");
        patient.hangsUp();
        harbor.primary().hears("Did you reach the patient?");
    }

    private static void withoutIntake(Stack stack, Runnable told) {
        stack.processes().crash("intake-1");
        try {
            told.run();
            assertThat(stack.processes().process("intake-1").state()).isNotEqualTo("READY");
        } finally {
            stack.processes().start("intake-1");
            stack.processes().awaitReady("intake-1", ofSeconds(60));
        }
    }

    private static String phase(Stack stack, Program harbor) {
        return stack.operations(harbor).cases().getFirst().phase();
    }

    private static void becomes(Stack stack, Program harbor, String wanted) {
        await().atMost(ofSeconds(10)).until(() -> phase(stack, harbor).equals(wanted));
    }
}
