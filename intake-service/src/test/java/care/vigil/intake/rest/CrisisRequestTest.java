package care.vigil.intake.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;

import care.vigil.events.CrisisRequestEvent.CrisisRequested;
import care.vigil.events.Topics;
import care.vigil.events.Via;
import care.vigil.intake.store.ApiKeys;
import care.vigil.intake.support.IntakeTest;
import care.vigil.intake.support.Program;
import care.vigil.intake.support.Requests;
import care.vigil.intake.support.Rows;
import care.vigil.intake.support.Wire;
import care.vigil.messaging.Database;
import care.vigil.sealed.BlindIndex;
import care.vigil.testing.RealParts;
import care.vigil.web.Visitor;
import care.vigil.web.session.SessionToken;
import care.vigil.web.testing.Sessions;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@IntakeTest
class CrisisRequestTest {

    private final Program harbor = new Program("harbor", "+13125550100", "+13125550101");
    private final String account = "account-" + UUID.randomUUID();
    private String key;

    @Inject Database database;
    @Inject ApiKeys keys;

    @BeforeEach
    void theProgramsOwnKey() throws IOException {
        harbor.publish();
        var file = RealParts.open().folder().resolve("data/api-keys");
        key =
                Files.readAllLines(file).stream()
                        .filter(line -> line.startsWith("harbor harbor-app "))
                        .map(line -> line.substring(line.lastIndexOf(' ') + 1))
                        .findFirst()
                        .orElseThrow();
    }

    @Test
    void anAppsRequestIsDurableAndAnsweredByTextWhenThereIsAPhone() {
        var phone = Program.newPhone();
        var id =
                post(key, "1-" + account, body("phone", phone, "language", "es"))
                        .statusCode(202)
                        .body("textable", equalTo(true))
                        .extract()
                        .path("requestId");

        var request = request(id);
        assertThat(request.program()).isEqualTo("harbor");
        assertThat(request.via()).isEqualTo(Via.APP);
        assertThat(request.languages()).containsExactly("es");
        assertThat(request.textable()).isTrue();
        assertThat(Requests.awaitFirstTexts(request.contactId(), 1)).hasSize(1);
    }

    @Test
    void withoutAPhoneNobodyIsTexted() {
        var id =
                post(key, "1-" + account, body())
                        .statusCode(202)
                        .body("textable", equalTo(false))
                        .extract()
                        .path("requestId");

        var request = request(id);
        assertThat(request.sealedPhone()).isNull();
        assertThat(request.textable()).isFalse();
        assertThat(Requests.firstTexts(request.contactId())).isEmpty();
    }

    @Test
    void theSameKeyAndBodyGetTheSameAnswerAndAnotherBodyIsRefused() {
        var first = post(key, "1-" + account, body()).statusCode(202).extract().path("requestId");

        post(key, "1-" + account, body()).statusCode(202).body("requestId", equalTo(first));
        post(key, "1-" + account, body("text", "something else"))
                .statusCode(422)
                .contentType("application/problem+json");

        assertThat(messages()).isEqualTo(1);
    }

    @Test
    void oneAccountIsOneContact() {
        var one = post(key, "1-" + account, body()).extract().path("requestId");
        var two = post(key, "2-" + account, body()).extract().path("requestId");

        assertThat(request(one).contactId()).isEqualTo(request(two).contactId());
    }

    @Test
    void everyProblemIsListedAndNoValueRepeated() {
        var answer =
                post(key, null, Map.of("phone", "312-canary", "language", "english"))
                        .statusCode(400)
                        .contentType("application/problem+json")
                        .body(
                                "problems.field",
                                containsInAnyOrder(
                                        "Idempotency-Key",
                                        "accountId",
                                        "text",
                                        "phone",
                                        "language"));

        assertThat(answer.extract().asString()).doesNotContain("canary");
    }

    @Test
    void withoutTheRightKeyNothingIsTaken() {
        var wrong = key.substring(0, key.length() - 4) + "AAAA";
        for (var shown : new String[] {null, "vk_short", wrong}) {
            post(shown, "1-" + account, body())
                    .statusCode(401)
                    .contentType("application/problem+json");
        }
        assertThat(messages()).isZero();
    }

    @Test
    void aGoodKeyOfAProgramThatHasNotArrivedYetIsToldToComeAgain() {
        var program = Program.invented();
        var ofApp = database.inTransaction(handle -> keys.create(handle, program.slug(), "app"));

        post(ofApp, "1-" + account, body())
                .statusCode(503)
                .contentType("application/problem+json")
                .header("Retry-After", "1")
                .body("title", equalTo("Not kept"));

        program.publish();
        post(ofApp, "1-" + account, body()).statusCode(202);
    }

    @Test
    void theApiIsDescribedWithoutPagesAndWhatServicesTellEachOther() {
        var sessions = Sessions.signedWith(RealParts.open().keys().resolve("session-private.pem"));
        Map<String, Object> paths =
                given().cookie(SessionToken.COOKIE, sessions.account("any", Visitor.ADMIN))
                        .accept("application/json")
                        .get("/api/intake/openapi")
                        .then()
                        .statusCode(200)
                        .extract()
                        .path("paths");

        assertThat(paths.keySet())
                .contains("/api/crisis-requests", "/twilio/patient/sms")
                .allMatch(path -> path.startsWith("/api/") || path.startsWith("/twilio/"));
    }

    @Test
    void everyOtherAddressOfTheApiNeedsALogin() {
        given().accept("application/json").get("/api/patients/1").then().statusCode(401);
        given().accept("application/json").get("/api/crisis-requests").then().statusCode(401);
    }

    private Map<String, String> body(String... more) {
        var body = new HashMap<>(Map.of("accountId", account, "text", "help"));
        for (int i = 0; i < more.length; i += 2) {
            body.put(more[i], more[i + 1]);
        }
        return body;
    }

    private static ValidatableResponse post(
            String apiKey, String idempotencyKey, Map<String, String> body) {
        var request = given().contentType("application/json").body(body);
        if (apiKey != null) {
            request.header("Authorization", "Bearer " + apiKey);
        }
        if (idempotencyKey != null) {
            request.header("Idempotency-Key", idempotencyKey);
        }
        return request.post("/api/crisis-requests").then();
    }

    private static CrisisRequested request(Object requestId) {
        return Wire.awaitEvents(
                        Topics.CRISIS_REQUESTS,
                        CrisisRequested.class,
                        event -> event.messageId().toString().equals(requestId),
                        1)
                .getFirst();
    }

    private long messages() {
        var index =
                BlindIndex.open(RealParts.open().keys().resolve("index-intake.json"))
                        .ofText("account:harbor", account);
        return Rows.count(
                "select count(*) from message join contact using (contact_id) where account_index"
                        + " = ?",
                index);
    }
}
