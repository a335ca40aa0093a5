package care.vigil.stories;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import care.vigil.simulator.handsets.Script;
import care.vigil.stories.people.Page;
import care.vigil.stories.people.Program;
import care.vigil.stories.web.Case;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A patient texts, and somebody on call takes it or leaves it to the next. */
@ExtendWith(Stack.Shared.class)
class AcceptingStory {

    private static final String CRY = "I can't stop shaking";

    @Test
    void theTherapistAcceptsByText(Stack stack) {
        var harbor = stack.program("harbor");
        var patient = harbor.patient("June Applewood");
        patient.texts(CRY);
        assertThat(patient.receivesText("Automatic reply").body()).contains("911", "988");
        var page = harbor.primary().isPaged();
        patient.receivesText("we are contacting a clinician");

        harbor.primary().accepts(page);

        patient.receivesText("a clinician has your message");
        assertThat(theOnlyCase(stack, harbor).owner()).isEqualTo(harbor.primary().name());
    }

    @Test
    void theTherapistAcceptsByAKeyOnTheCall(Stack stack) {
        var harbor = stack.program("harbor");
        var patient = harbor.stranger();
        patient.texts(CRY);

        var call = harbor.primary().rings().answersAndPresses("1").hears("You have it");

        assertThat(call.heard())
                .startsWith("Harbor urgent on-call page")
                .doesNotContain(CRY, patient.number());
        patient.receivesText("a clinician has your message");
        assertThat(theOnlyCase(stack, harbor).owner()).isEqualTo(harbor.primary().name());
    }

    @Test
    void aDeclineByTextPagesTheBackupAtOnce(Stack stack) {
        var harbor = stack.program("harbor");
        harbor.stranger().texts(CRY);
        var page = harbor.primary().isPaged();
        assertThat(harbor.backup().pages()).isEmpty();

        var declinedAt = harbor.primary().replies("2 " + page.code()).sentAt();

        assertSoonAfter(declinedAt, harbor.backup().isPaged());
        harbor.primary().receivesText("you cannot take " + page.code());
    }

    @Test
    void aDeclineByKeyPagesTheBackupAtOnce(Stack stack) {
        var harbor = stack.program("harbor");
        harbor.stranger().texts(CRY);

        var call = harbor.primary().rings().answersAndPresses("2").hears("you cannot take");

        assertSoonAfter(call.answeredAt(), harbor.backup().isPaged());
        harbor.backup().rings();
    }

    @Test
    void whereThePrimaryIsSilentTheBackupIsCalledAndAcceptsByAKey(Stack stack) {
        var rapid = stack.program("rapid");
        rapid.primary().phone(Script.of(Script.Kind.SILENT));
        var patient = rapid.stranger();
        var began = patient.texts(CRY).sentAt();
        rapid.primary().isPaged();

        rapid.backup().rings(ofSeconds(30)).answersAndPresses("1").hears("You have it");

        assertThat(Duration.between(began, rapid.backup().isPaged().askedAt()))
                .isBetween(ofSeconds(20).minusMillis(50), ofSeconds(25));
        assertThat(theOnlyCase(stack, rapid).owner()).isEqualTo(rapid.backup().name());
        assertThat(History.of(stack, rapid).first("acknowledged").field("via")).isEqualTo("CALL");
        patient.receivesText("a clinician has your message");
        rapid.primary().receivesText(rapid.backup().name() + " has ");
    }

    @Test
    void ofTwoWhoAcceptAtOnceOneHasItAndTheOtherIsToldWho(Stack stack) throws Exception {
        var rapid = stack.program("rapid");
        rapid.primary().phone(Script.of(Script.Kind.NO_ANSWER));
        rapid.backup().phone(Script.of(Script.Kind.NO_ANSWER));
        rapid.stranger().texts(CRY);
        var first = rapid.primary().isPaged();
        var second = rapid.backup().isPaged(ofSeconds(30));

        atOnce(
                () -> rapid.primary().replies("1 " + first.code()),
                () -> rapid.backup().replies("1 " + second.code()));

        await().atMost(ofSeconds(10)).until(() -> theOnlyCase(stack, rapid).owned());
        var owner = theOnlyCase(stack, rapid).owner();
        boolean primaryWon = owner.equals(rapid.primary().name());
        var winner = primaryWon ? rapid.primary() : rapid.backup();
        var other = primaryWon ? rapid.backup() : rapid.primary();
        winner.receivesText("You have it: ");
        other.receivesText(winner.name() + " has ");
        assertThat(stack.sendings().texts(other, "You have it")).isEmpty();
    }

    private static void assertSoonAfter(Instant answer, Page page) {
        assertThat(Duration.between(answer, page.askedAt())).isLessThan(ofSeconds(5));
    }

    private static Case theOnlyCase(Stack stack, Program program) {
        List<Case> cases = stack.operations(program).cases();
        assertThat(cases).hasSize(1);
        return cases.getFirst();
    }

    private static void atOnce(Runnable... all) throws InterruptedException {
        var start = new CountDownLatch(1);
        List<Thread> threads =
                Stream.of(all)
                        .map(one ->
                                Thread.startVirtualThread(() -> {
                                    try {
                                        start.await();
                                        one.run();
                                    } catch (InterruptedException e) {
                                        Thread.currentThread().interrupt();
                                    }
                                }))
                        .toList();
        start.countDown();
        for (Thread thread : threads) {
            thread.join();
        }
    }
}
