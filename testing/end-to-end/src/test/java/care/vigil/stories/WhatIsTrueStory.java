package care.vigil.stories;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import care.vigil.stories.people.Patient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Whoever calls hears what is true by then, and whoever writes of danger is answered once. */
@ExtendWith(Stack.Shared.class)
class WhatIsTrueStory {

    @Test
    void aCallerHearsHowFarItIs(Stack stack) {
        var harbor = stack.program("harbor");
        var caller = harbor.stranger();

        assertThat(caller.hears()).contains("Your call has been received");
        var page = harbor.primary().isPaged();
        hearsAtLast(caller, "We are contacting a clinician.");
        harbor.primary().replies("2 " + page.code());
        var next = harbor.backup().isPaged();
        hearsAtLast(caller, "A backup clinician is being contacted.");
        harbor.backup().accepts(next);
        hearsAtLast(caller, "A clinician has your request.");
    }

    @Test
    void wordsOfDangerInAnOpenCaseGetOneAnswer(Stack stack) {
        var harbor = stack.program("harbor");
        var patient = harbor.stranger();
        patient.texts("can somebody call me");
        harbor.primary().isPaged();
        patient.receivesText("we are contacting a clinician");

        patient.texts("I want to kill myself");

        patient.receivesText("If your life is in danger");
        harbor.backup().accepts(harbor.backup().isPaged());
        patient.receivesText("a clinician has your message");
        assertThat(patient.texts())
                .filteredOn(text -> text.contains("we are contacting a clinician"))
                .hasSize(1);
        assertThat(patient.texts())
                .filteredOn(text -> text.contains("If your life is in danger"))
                .hasSize(1);
    }

    private static void hearsAtLast(Patient caller, String words) {
        await().atMost(ofSeconds(30))
                .untilAsserted(() -> assertThat(caller.hears()).contains(words));
    }
}
