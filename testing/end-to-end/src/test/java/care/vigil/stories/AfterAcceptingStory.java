package care.vigil.stories;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import care.vigil.stories.people.Clinician;
import care.vigil.stories.people.Page;
import care.vigil.stories.people.Patient;
import care.vigil.stories.people.Program;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Acknowledged is not reached (promise P6). In real time, in the program whose contact target is 20
 * s.
 */
@ExtendWith(Stack.Shared.class)
class AfterAcceptingStory {

    private static final String TASK = "Emergency task";
    private static final String UNREAD = "A message is unread";

    @Test
    void theOwnerIsRemindedHalfWayAndSaysByReplyThatContactWasMade(Stack stack) {
        var rapid = stack.program("rapid");
        var page = isAccepted(rapid, rapid.stranger());
        var nudge = rapid.primary().receivesText("is due by", ofSeconds(20));
        assertThat(nudge.body()).contains("C " + page.code(), "P " + page.code());

        says(rapid.primary(), "c");

        rapid.primary().receivesText("Recorded: you have reached the patient");
        becomes(stack, rapid, "IN_CONTACT");
    }

    @Test
    void aMissedContactTellsThePatientAndTheTaskGoesToWhoeverClaimsItFirst(Stack stack) {
        var rapid = stack.program("rapid");
        var patient = rapid.stranger();
        isAccepted(rapid, patient);

        patient.receivesText("has not told us that they reached you", ofSeconds(35));
        var atSupervisor = isAskedAbout(rapid.supervisor(), TASK);
        var atOperations = isAskedAbout(rapid.operations(), TASK);
        assertThat(rapid.backup().isPaged().body()).doesNotContain(TASK);
        becomes(stack, rapid, "LOOPING");

        says(rapid.supervisor(), "1 " + atSupervisor.code());
        rapid.supervisor().receivesText("You have the emergency task");
        says(rapid.operations(), "1 " + atOperations.code());
        rapid.operations()
                .receivesText(rapid.supervisor().name() + " has the emergency task", ofSeconds(15));
        assertThat(stack.operations(rapid).cases().getFirst().phase()).isEqualTo("LOOPING");
    }

    @Test
    void whoCannotReachThePatientSaysSoAndTheTaskOpensAtOnce(Stack stack) {
        var rapid = stack.program("rapid");
        var patient = rapid.stranger();
        isAccepted(rapid, patient);

        says(rapid.primary(), "x");

        rapid.primary().receivesText("could not be reached. The emergency task is open");
        patient.receivesText("tried and did not reach you");
        isAskedAbout(rapid.supervisor(), TASK);
    }

    @Test
    void aPassThatNobodyTakesLeavesTheOwnerTheOwnerUntilTheContactTarget(Stack stack) {
        var rapid = stack.program("rapid");
        var patient = rapid.stranger();
        isAccepted(rapid, patient);

        says(rapid.primary(), "p");

        rapid.primary().receivesText("You have it until somebody accepts");
        rapid.backup().isPaged();
        assertThat(stack.operations(rapid).cases().getFirst().owner())
                .isEqualTo(rapid.primary().name());
        patient.receivesText("has not told us that they reached you", ofSeconds(35));
        becomes(stack, rapid, "LOOPING");
    }

    @Test
    void aPassThatIsTakenChangesTheOwnerAndTheFirstOneIsTold(Stack stack) {
        var rapid = stack.program("rapid");
        isAccepted(rapid, rapid.stranger());
        says(rapid.primary(), "p");

        rapid.backup().accepts(rapid.backup().isPaged());

        rapid.primary().receivesText(rapid.backup().name() + " has");
        assertThat(stack.operations(rapid).cases().getFirst().owner())
                .isEqualTo(rapid.backup().name());
    }

    @Test
    void aTextAfterContactIsAnnouncedAndUnreadItClimbs(Stack stack) {
        var rapid = stack.program("rapid");
        var patient = rapid.stranger();
        isAccepted(rapid, patient);
        says(rapid.primary(), "reached");
        rapid.primary().receivesText("Recorded: you have reached the patient");

        patient.texts("are you still there");

        assertThat(rapid.primary().receivesText("new message").body())
                .doesNotContain("still there");
        assertThat(isAskedAbout(rapid.primary(), UNREAD).body()).doesNotContain("still there");
        isAskedAbout(rapid.backup(), UNREAD);
    }

    private static Page isAccepted(Program program, Patient patient) {
        patient.texts("I need somebody");
        var page = program.primary().isPaged();
        program.primary().accepts(page);
        return page;
    }

    private static Page isAskedAbout(Clinician clinician, String what) {
        var page = clinician.isPaged(ofSeconds(60));
        while (!page.body().contains(what)) {
            page = clinician.isPaged(ofSeconds(60));
        }
        return page;
    }

    private static void says(Clinician clinician, String words) {
        assertThat(clinician.replies(words).answers())
                .allSatisfy(answer -> assertThat(answer.status()).isEqualTo(200));
    }

    private static void becomes(Stack stack, Program program, String phase) {
        await().atMost(ofSeconds(10))
                .untilAsserted(() ->
                        assertThat(stack.operations(program).cases().getFirst().phase())
                                .isEqualTo(phase));
    }
}
