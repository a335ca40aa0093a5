package care.vigil.stories;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import care.vigil.stories.people.Page;
import care.vigil.stories.people.Patient;
import care.vigil.stories.people.Program;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** kill -9, while patients are texting. */
@Isolated
@Order(Stack.BREAKING + 1)
@ExtendWith(Stack.Shared.class)
class KilledStory {

    private static final int PATIENTS = 8;
    private static final Duration BETWEEN_TEXTS = Duration.ofMillis(60);

    @ParameterizedTest
    @ValueSource(strings = {"intake-1", "escalation-1", "notification-1", "roster-1"})
    void aServiceKilledAtAnyMomentLosesNothingAndPagesNobodyTwice(String victim, Stack stack)
            throws Exception {
        var harbor = stack.program("harbor");
        var random = new Random(victim.hashCode());
        List<Patient> patients = new ArrayList<>();
        Thread killer = null;
        for (int i = 0; i < PATIENTS; i++) {
            patients.add(harbor.stranger());
            if (i == PATIENTS / 2) {
                // A different moment of the request for each service, the same in each run.
                killer = killAfter(stack, victim, random.nextInt(2, 60));
            }
            insists(patients.getLast());
            LockSupport.parkNanos(BETWEEN_TEXTS.toNanos());
        }
        killer.join();
        stack.processes().awaitReady(victim, ofSeconds(30));

        await("a page for each")
                .atMost(ofSeconds(40))
                .until(() -> harbor.primary().pages().size() >= PATIENTS);
        patients.forEach(patient -> patient.receivesText("Automatic reply", ofSeconds(40)));
        await().during(ofSeconds(3))
                .atMost(ofSeconds(30))
                .untilAsserted(() -> assertNothingIsLostOrDoubled(stack, harbor, patients));
    }

    @Test
    void everythingKilledAtOnceIsReadyAgainAndNoDeadlineHasMoved(Stack stack) throws Exception {
        var harbor = stack.program("harbor");
        harbor.stranger().texts("hold on");
        var page = harbor.primary().isPaged();
        var before = stack.operations(harbor).cases().getFirst();

        stack.dies();
        Duration _ = stack.up();

        var after = stack.operations(harbor).one(before.id());
        assertThat(after.nextDueAt()).isEqualTo(before.nextDueAt());
        assertThat(after.phase()).isEqualTo(before.phase());
        harbor.primary().accepts(page);
        await().atMost(ofSeconds(10))
                .until(() -> stack.operations(harbor).one(before.id()).owned());
    }

    /** Texts until the carrier is answered with 2xx, as the carrier repeats what it brings. */
    private static void insists(Patient patient) {
        var text = patient.request("are you there");
        var first = patient.sends(text);
        if (first.status() != 200) {
            await().atMost(ofSeconds(30))
                    .until(() -> patient.sends(text.withSid(first.sid())).status() == 200);
        }
    }

    private static Thread killAfter(Stack stack, String victim, int millis) {
        return Thread.startVirtualThread(() -> {
            LockSupport.parkNanos(Duration.ofMillis(millis).toNanos());
            stack.processes().kill(victim);
        });
    }

    private static void assertNothingIsLostOrDoubled(
            Stack stack, Program harbor, List<Patient> patients) {
        assertThat(stack.operations(harbor).cases()).hasSize(PATIENTS);
        assertThat(harbor.primary().pages().stream().map(Page::code))
                .hasSize(PATIENTS)
                .doesNotHaveDuplicates();
        assertThat(patients)
                .allSatisfy(patient ->
                        assertThat(stack.sendings().timesOfEachText(patient.number()).values())
                                .containsOnly(1L));
        stack.sendings().areOneForEachAttempt();
    }
}
