package care.vigil.escalation;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import care.vigil.escalation.Installation.Program;
import care.vigil.events.AcknowledgementAnswer;
import care.vigil.events.AcknowledgementAnswer.Result;
import care.vigil.events.AcknowledgementEvent.EmergencyRequested;
import care.vigil.events.Via;
import care.vigil.testing.RealParts;
import care.vigil.web.Visitor;
import care.vigil.web.session.SessionToken;
import care.vigil.web.testing.Sessions;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;

/** Two people take one emergency task at the same instant, each on a connection of their own. */
@QuarkusTest
@QuarkusTestResource(
        value = RealParts.class,
        initArgs = @ResourceArg(name = "database", value = "escalation"))
class TwoClaimsTest {

    private static final Sessions SESSIONS =
            Sessions.signedWith(RealParts.open().keys().resolve("session-private.pem"));

    @Inject Installation installation;

    private Program program;
    private UUID escalation;

    @BeforeEach
    void aTask() {
        program = installation.program();
        escalation = installation.opened(program.slug());
        installation.answerTo(
                new EmergencyRequested(
                        UUID.randomUUID(),
                        installation.now(),
                        escalation,
                        null,
                        program.primary(),
                        Via.SMS));
    }

    @RepeatedTest(5)
    void byTheirTelephonesOneHasItAndTheOtherIsToldWho() throws Exception {
        var said =
                together(() -> saysYes(program.operations()), () -> saysYes(program.supervisor()));

        assertThat(said)
                .extracting(AcknowledgementAnswer::result)
                .containsExactlyInAnyOrder(Result.TASK_YOURS, Result.TASK_ANOTHERS);
        assertThat(said).extracting(AcknowledgementAnswer::ownerId).doesNotContainNull();
        assertThat(said.getFirst().ownerId()).isEqualTo(said.getLast().ownerId());
        assertThat(claims()).isOne();
    }

    @RepeatedTest(5)
    void onTheirScreensOneHasItAndTheOtherIsRefused() throws Exception {
        var said =
                together(
                        () -> clicks(program.operations(), Visitor.OPERATIONS),
                        () -> clicks(program.supervisor(), Visitor.SUPERVISOR));

        assertThat(said).containsExactlyInAnyOrder(200, 409);
        assertThat(claims()).isOne();
        assertThat(claimer())
                .isEqualTo(said.getFirst() == 200 ? "Opal Operations" : "Su Supervisor");
    }

    private static <T> List<T> together(Supplier<T> one, Supplier<T> other) throws Exception {
        var start = new CyclicBarrier(2);
        try (var threads = Executors.newFixedThreadPool(2)) {
            var first =
                    threads.submit(() -> {
                        start.await();
                        return one.get();
                    });
            var second =
                    threads.submit(() -> {
                        start.await();
                        return other.get();
                    });
            return List.of(first.get(), second.get());
        }
    }

    private AcknowledgementAnswer saysYes(UUID who) {
        return installation.answerTo(installation.accepted(escalation, who, Via.CALL));
    }

    private int clicks(UUID who, String role) {
        return given().cookie(SessionToken.COOKIE, SESSIONS.clinician(who, program.slug(), role))
                .contentType("application/json")
                .post("/api/escalations/" + escalation + "/emergency/claim")
                .statusCode();
    }

    private String claimer() {
        return given().cookie(
                        SessionToken.COOKIE, SESSIONS.account(program.slug(), Visitor.OPERATIONS))
                .get("/api/escalations/" + escalation)
                .path("task.claimerName");
    }

    private long claims() {
        return installation.history(escalation).stream().filter("task-claimed"::equals).count();
    }
}
