package care.vigil.notification;

import static care.vigil.notification.House.SOON;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.lessThan;

import care.vigil.carrier.CarrierSignature;
import care.vigil.carrier.FormParameters;
import care.vigil.messaging.Database;
import care.vigil.simulator.handsets.Script;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.UUID;
import java.util.stream.IntStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whoever picks up hears what it is, whatever goes on behind. */
@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class CallsInTimeTest {

    private static final int POOL = 16;
    private static final int CALLS = 120;

    @Inject House house;
    @Inject Database database;

    @ConfigProperty(name = "TWILIO_AUTH_TOKEN")
    String token;

    @BeforeEach
    void calm() {
        house.carrier.clearFaults();
        house.escalation.firstWins();
    }

    @Test
    void whileEveryConnectionIsTakenTheFirstWordsAreSaidAndTheCallComesBack() {
        var id = UUID.randomUUID();
        var taken = new ArrayList<Handle>();
        try {
            IntStream.range(0, POOL).forEach(_ -> taken.add(database.jdbi().open()));
            post("/twilio/attempts/" + id + "/answer", "CallSid=CA1")
                    .statusCode(200)
                    .time(lessThan(4_000L))
                    .body(
                            containsString("Urgent on-call page. One moment."),
                            containsString("/answer?again=1"));
        } finally {
            taken.forEach(Handle::close);
        }
        post("/twilio/attempts/" + id + "/answer?again=1", "CallSid=CA1")
                .statusCode(200)
                .body(containsString("not for you"));
    }

    @Test
    void afterAFailureTheCarrierIsToldToComeBack() {
        post("/twilio/attempts/" + UUID.randomUUID() + "/fallback", "CallSid=CA1&ErrorCode=11200")
                .statusCode(200)
                .body(containsString("One moment."), containsString("/answer?again=1"));
    }

    @Test
    void manyCallsAtOnceAllHearTheirPage() {
        var all = new ArrayList<House.Clinician>();
        for (int i = 0; i < CALLS; i++) {
            var one = house.clinician("Mara Lindqvist");
            one.phone().scripted(Script.of(Script.Kind.SILENT));
            all.add(one);
        }
        all.forEach(house::page);
        await().atMost(Duration.ofSeconds(60))
                .until(() -> all.stream().allMatch(CallsInTimeTest::heardItsPage));
        assertThat(house.carrier.operations(operation -> operation.kind().equals("debugger")))
                .noneMatch(entry -> entry.toString().contains("/attempts/"));
        all.getFirst().phone().awaitHeard("Press 1", SOON);
    }

    private static boolean heardItsPage(House.Clinician one) {
        var calls = one.phone().state().calls();
        if (calls.isEmpty()) {
            return false;
        }
        assertThat(calls.getLast().heard()).doesNotContain("application error", "One moment");
        return calls.getLast().heard().contains("urgent on-call page");
    }

    private ValidatableResponse post(String path, String body) {
        var signature =
                CarrierSignature.sign(
                        "http://localhost:8080" + path,
                        FormParameters.parse(body.getBytes(StandardCharsets.UTF_8)),
                        token);
        return given().contentType("application/x-www-form-urlencoded")
                .header("X-Twilio-Signature", signature)
                .body(body)
                .post(path)
                .then();
    }
}
