package care.vigil.stories;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import care.vigil.stack.client.StackStatus.OneProcess;
import care.vigil.stories.people.Page;
import care.vigil.stories.people.Patient;
import care.vigil.stories.people.Program;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Two of each service, as {@code ./vigil up --instances 2} starts them on the same data. */
@Isolated
@Order(Stack.BREAKING + 2)
@ExtendWith(Stack.Shared.class)
class TwoInstancesStory {

    private static final int PATIENTS = 4;
    private static final Duration SOON = ofSeconds(30);

    @BeforeAll
    static void twoOfEach(Stack stack) throws Exception {
        stack.goesDown();
        Duration _ = stack.up(2);
    }

    @Test
    @Timeout(60)
    void bothOfEachAreThereAndATextIsPagedAndAccepted(Stack stack) {
        await().atMost(SOON)
                .untilAsserted(() ->
                        assertThat(stack.processes().status().processes())
                                .filteredOn(one -> one.state().equals("READY"))
                                .extracting(OneProcess::name)
                                .containsAll(
                                        Stack.SERVICES.stream()
                                                .flatMap(
                                                        name -> Stream.of(name + "-1", name + "-2"))
                                                .toList()));
        var harbor = stack.program("harbor");
        var patient = harbor.stranger();
        patient.texts("are you there");
        patient.receivesText("Automatic reply");

        harbor.primary().accepts(harbor.primary().isPaged());

        patient.receivesText("a clinician has your message");
        assertThat(stack.operations(harbor).cases()).singleElement().matches(it -> it.owned());
    }

    @ParameterizedTest
    @ValueSource(strings = {"intake-1", "escalation-2", "notification-1"})
    @Timeout(60)
    void oneOfTwoIsKilledAndTheOtherLosesNothing(String victim, Stack stack) {
        var harbor = stack.program("harbor");
        List<Patient> patients = new ArrayList<>();
        try {
            for (int i = 0; i < PATIENTS; i++) {
                patients.add(harbor.stranger());
                KilledStory.insists(patients.getLast());
                if (i == PATIENTS / 2) {
                    stack.processes().crash(victim);
                }
            }
            patients.forEach(patient -> patient.receivesText("Automatic reply", SOON));
            await("a page for each")
                    .atMost(SOON)
                    .until(() -> harbor.primary().pages().size() >= PATIENTS);
            harbor.primary().accepts(harbor.primary().isPaged());
        } finally {
            stack.processes().start(victim);
        }
        stack.processes().awaitReady(victim, SOON);
        await().during(ofSeconds(3))
                .atMost(SOON)
                .untilAsserted(() -> assertNothingIsLostOrDoubled(stack, harbor, patients));
    }

    private static void assertNothingIsLostOrDoubled(
            Stack stack, Program harbor, List<Patient> patients) {
        assertThat(stack.operations(harbor).cases()).hasSize(PATIENTS);
        assertThat(harbor.primary().pages())
                .extracting(Page::code)
                .hasSize(PATIENTS)
                .doesNotHaveDuplicates();
        assertThat(stack.sendings().texts(harbor.primary(), "You have it")).hasSize(1);
        assertThat(patients)
                .allSatisfy(patient ->
                        assertThat(stack.sendings().timesOfEachText(patient.number()).values())
                                .isNotEmpty()
                                .containsOnly(1L));
        stack.sendings().areOneForEachAttempt();
    }
}
