package care.vigil.stories;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import care.vigil.stories.people.Patient;
import care.vigil.stories.people.Program;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A closed case is final, and the patient is not a stranger again. */
@ExtendWith(Stack.Shared.class)
class AfterClosingStory {

    @Test
    void aTextAfterClosingOpensALinkedCaseAndTheLastOwnerIsAskedFirst(Stack stack) {
        var harbor = stack.program("harbor");
        var patient = harbor.stranger();
        var closed = backupClosesTheirCase(stack, harbor, patient);

        patient.texts("it is bad again");

        var page = harbor.backup().isPaged();
        var opened =
                History.of(stack, harbor).all("case-opened").stream()
                        .filter(one -> !one.data().path("firstAsk").asText().isEmpty())
                        .toList();
        assertThat(opened).hasSize(1);
        var asked =
                History.of(stack, harbor).all("paged").stream()
                        .filter(one -> !one.at().isBefore(opened.getFirst().at()))
                        .toList();
        assertThat(asked.getFirst().field("clinicianId"))
                .isEqualTo(opened.getFirst().field("firstAsk"));
        harbor.primary().isPaged();
        var now = stack.operations(harbor).cases();
        assertThat(now).hasSize(1);
        assertThat(now.getFirst().id()).isNotEqualTo(closed);
        assertThat(
                        stack.operations(harbor)
                                .api("/api/escalations/" + now.getFirst().id())
                                .expecting(200)
                                .json()
                                .path("follows")
                                .asText())
                .isEqualTo(closed);
        harbor.backup().accepts(page);
    }

    /** Not the primary: whoever is asked first then is asked for having had it. */
    private static String backupClosesTheirCase(Stack stack, Program harbor, Patient patient) {
        patient.texts("I cannot go on like this");
        harbor.primary().replies("2 " + harbor.primary().isPaged().code());
        var page = harbor.backup().isPaged();
        harbor.backup().accepts(page);
        harbor.backup().replies("C " + page.code());
        harbor.backup().receivesText("you have reached the patient");
        var id = stack.operations(harbor).cases().getFirst().id();
        stack.desk(harbor.backup().login())
                .does(
                        "/api/escalations/" + id + "/close",
                        "{\"disposition\": \"SAFE_WITH_PLAN\", \"note\": \"sleeps now\"}")
                .expecting(200);
        await().atMost(ofSeconds(10))
                .untilAsserted(() -> assertThat(stack.operations(harbor).cases()).isEmpty());
        patient.receivesText("a clinician has closed this request");
        return id;
    }
}
