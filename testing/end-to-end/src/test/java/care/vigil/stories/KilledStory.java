package care.vigil.stories;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import care.vigil.stories.people.Page;
import care.vigil.stories.people.Patient;
import care.vigil.stories.people.Program;
import java.sql.SQLException;
import java.time.Duration;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** kill -9 at the worst moments: when something is committed, and nobody has heard of it yet. */
@Isolated
@Order(Stack.BREAKING + 1)
@ExtendWith(Stack.Shared.class)
class KilledStory {

    private static final String BEFORE_SEND = "after-commit-before-send";

    /** A restart, and a look at the carrier's record, on a busy machine. */
    private static final Duration SOON = ofSeconds(40);

    private static final Duration TO_BE_READY_AGAIN = ofSeconds(20);

    @ParameterizedTest
    @ValueSource(strings = {"intake-1", "escalation-1"})
    void whoDiesBetweenCommitAndSendOfARequestLosesNothingAndPagesNobodyTwice(
            String victim, Stack stack) throws Exception {
        var harbor = stack.program("harbor");
        var patient = harbor.stranger();
        var death = Death.of(stack, victim, BEFORE_SEND);

        insists(patient);
        death.isOver();

        isPagedOnceAndAccepts(stack, harbor, patient);
    }

    @ParameterizedTest
    @ValueSource(strings = {"after-claim-before-post", "after-post-before-result", BEFORE_SEND})
    void aPageWhoseSenderDiesAroundItsPostComesOnce(String moment, Stack stack) throws Exception {
        var harbor = stack.program("harbor");
        var patient = harbor.stranger();
        Death death;
        stack.processes().freeze("escalation-1");
        try {
            patient.texts("are you there");
            // Now the page is the next thing to be sent.
            patient.receivesText("Automatic reply");
            death = Death.of(stack, "notification-1", moment);
        } finally {
            stack.processes().thaw("escalation-1");
        }
        death.isOver();

        isPagedOnceAndAccepts(stack, harbor, patient);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "escalation-1 after-commit-before-send",
                "notification-1 after-commit-before-send",
                "notification-1 after-post-before-result"
            })
    void anAcknowledgementCountsOnceAndIsConfirmedOnceWhoeverDies(String victim, Stack stack)
            throws Exception {
        var harbor = stack.program("harbor");
        var patient = harbor.stranger();
        patient.texts("are you there");
        var page = harbor.primary().isPaged();
        patient.receivesText("we are contacting a clinician");
        harbor.primary().rings();
        var words = victim.split(" ", 2);
        var death = Death.of(stack, words[0], words[1]);

        harbor.primary().replies("1 " + page.code());
        death.isOver();

        isAcceptedOnce(stack, harbor, patient, page);
    }

    @Test
    void aChangeOfTheProgramReachesEverybodyWhenRosterDiesBeforeItIsSent(Stack stack)
            throws Exception {
        var harbor = stack.program("harbor");
        var changes = new Changes(stack, harbor);
        var death = Death.of(stack, "roster-1", BEFORE_SEND);

        long revision = changes.insist(document -> document.put("shortName", "Calm"));
        death.isOver();
        changes.awaitKnown(revision);

        harbor.stranger().texts("are you there");
        assertThat(harbor.primary().isPaged().body()).startsWith("Calm");
    }

    @Test
    void everythingKilledAtOnceIsReadyAgainInTimeAndNoDeadlineHasMoved(Stack stack)
            throws Exception {
        var harbor = stack.program("harbor");
        harbor.stranger().texts("hold on");
        var page = harbor.primary().isPaged();
        var before = stack.operations(harbor).cases().getFirst();

        stack.dies();
        var took = stack.up();

        System.out.printf("Ready %.1f s after kill -9 of everything%n", took.toMillis() / 1000.0);
        assertThat(took).isLessThanOrEqualTo(TO_BE_READY_AGAIN);
        var after = stack.operations(harbor).one(before.id());
        assertThat(after.nextDueAt()).isEqualTo(before.nextDueAt());
        assertThat(after.phase()).isEqualTo(before.phase());
        harbor.primary().accepts(page);
        await().atMost(ofSeconds(10))
                .until(() -> stack.operations(harbor).one(before.id()).owned());
    }

    /** Texts until the carrier is answered with 2xx, as the carrier repeats what it brings. */
    static void insists(Patient patient) {
        var text = patient.request("are you there");
        var first = patient.sends(text);
        if (first.status() != 200) {
            await().atMost(SOON)
                    .until(() -> patient.sends(text.withSid(first.sid())).status() == 200);
        }
    }

    private static void isPagedOnceAndAccepts(Stack stack, Program harbor, Patient patient) {
        var primary = harbor.primary();
        var page = primary.isPaged(SOON);
        primary.hasCall(_ -> true, SOON);
        patient.receivesText("we are contacting a clinician", SOON);
        // Whatever is sent again has been sent by then.
        await("no outcome is unknown").atMost(SOON).until(() -> unknown(stack, harbor) == 0);
        staysSo(() -> {
            assertThat(primary.pages()).extracting(Page::code).containsExactly(page.code());
            assertThat(stack.sendings().calls(primary)).hasSize(1);
        });
        primary.replies("1 " + page.code());
        isAcceptedOnce(stack, harbor, patient, page);
    }

    private static void isAcceptedOnce(Stack stack, Program harbor, Patient patient, Page page) {
        var primary = harbor.primary();
        primary.receivesText("You have it: " + page.code(), SOON);
        patient.receivesText("a clinician has your message", SOON);
        await("no outcome is unknown").atMost(SOON).until(() -> unknown(stack, harbor) == 0);
        staysSo(() -> {
            assertThat(stack.operations(harbor).cases())
                    .singleElement()
                    .matches(it -> it.owner().equals(primary.name()));
            assertThat(History.of(stack, harbor).all("acknowledged")).hasSize(1);
            assertThat(stack.sendings().texts(primary, "You have it")).hasSize(1);
            assertThat(primary.pages()).hasSize(1);
            assertThat(stack.sendings().calls(primary)).hasSize(1);
            assertThat(stack.sendings().timesOfEachText(patient.number()).values())
                    .hasSize(3)
                    .containsOnly(1L);
            stack.sendings().areOneForEachAttempt();
        });
    }

    private static void staysSo(ThrowingRunnable asserted) {
        await().during(ofSeconds(3)).atMost(ofSeconds(30)).untilAsserted(asserted);
    }

    /** Attempts of which nobody knows what became of them. */
    private static int unknown(Stack stack, Program program) throws SQLException {
        return stack.count(
                "notification",
                "select count(*) from attempt where state in ('CLAIMED', 'UNKNOWN') and program = '%s'"
                        .formatted(program.slug()));
    }
}
