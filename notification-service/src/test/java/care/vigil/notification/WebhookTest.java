package care.vigil.notification;

import static care.vigil.notification.House.SOON;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import care.vigil.carrier.CarrierSignature;
import care.vigil.carrier.FormParameters;
import care.vigil.carrier.Twiml;
import care.vigil.events.PageOutcomeEvent.CarrierTroubled;
import care.vigil.events.PageOutcomeEvent.PageFailed;
import care.vigil.simulator.client.TextRequest;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class WebhookTest {

    @Inject House house;

    @ConfigProperty(name = "TWILIO_AUTH_TOKEN")
    String token;

    @ConfigProperty(name = "TWILIO_AUTH_TOKEN_SECONDARY")
    String secondary;

    @Test
    void aForgedReplyChangesNothing() {
        var mara = house.clinician("Mara Lindqvist");
        var request = house.page(mara);
        house.codeOn(mara.phone());

        var forged = mara.phone().texts(TextRequest.of(House.PAGER, "1").forged());
        var unsigned = mara.phone().texts(TextRequest.of(House.PAGER, "1").unsigned());

        assertThat(forged.status()).isEqualTo(403);
        assertThat(unsigned.status()).isEqualTo(403);
        assertThat(house.answers(request.pageId())).isEmpty();
        assertThat(house.count("select count(*) from reply where page_id = ?", request.pageId()))
                .isZero();
    }

    @Test
    void theDoorsAreDescribedAndNothingThatServicesTellEachOther() {
        Map<String, Object> paths =
                given().accept("application/json")
                        .get("/api/notification/openapi")
                        .then()
                        .statusCode(200)
                        .extract()
                        .path("paths");
        assertThat(paths.keySet())
                .contains("/twilio/clinician/sms", "/twilio/attempts/{id}/answer")
                .noneMatch(path -> path.startsWith("/internal"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/twilio/clinician/sms",
                "/twilio/clinician/voice",
                "/twilio/attempts/00000000-0000-0000-0000-000000000001/answer",
                "/twilio/attempts/00000000-0000-0000-0000-000000000001/digits",
                "/twilio/attempts/00000000-0000-0000-0000-000000000001/status",
                "/twilio/patient/status?attempt=00000000-0000-0000-0000-000000000001"
            })
    void everyDoorIsClosedWithoutASignatureAndSaysNothing(String path) {
        given().contentType("application/x-www-form-urlencoded")
                .body("MessageSid=SM1&Body=1&CallStatus=completed&Digits=1")
                .post(path)
                .then()
                .statusCode(403)
                .contentType("text/xml")
                .body(equalTo(Twiml.empty()));
    }

    @Test
    void bothTokensAreBelievedWhileTheyAreRotated() {
        post("/twilio/clinician/voice", "To=%2B13125550101", token).statusCode(200);
        post("/twilio/clinician/voice", "To=%2B13125550101", secondary)
                .statusCode(200)
                .body(containsString("your local emergency number"));
        post("/twilio/clinician/voice", "To=%2B13125550101&From=%2B13125550166", secondary)
                .statusCode(200)
                .body(containsString("9 1 1"));
        post("/twilio/clinician/voice", "To=%2B13125550101", "local-other").statusCode(403);
    }

    @Test
    void aReportOfAnAttemptThatNobodyKnowsIsTakenAndForgotten() {
        post(
                        "/twilio/attempts/" + UUID.randomUUID() + "/status",
                        "CallSid=CA1&CallStatus=completed",
                        token)
                .statusCode(200);
    }

    @Test
    void aReportMayComeBeforeTheAnswerToTheRequest() {
        var mara = house.clinician("Mara Lindqvist");
        var request = house.page(mara);
        mara.phone().awaitText("urgent on-call page", SOON);
        await().atMost(SOON)
                .until(() ->
                        house.count(
                                        "select count(*) from attempt where page_id = ?"
                                                + " and carrier_status = 'DELIVERED'",
                                        request.pageId())
                                == 1);
        house.change(
                "update attempt set state = 'CLAIMED', sid = null, carrier_status = null,"
                        + " claimed_at = vigil_now() where page_id = ? and channel = 'SMS'",
                request.pageId());
        var id =
                house.texts(
                                "select cast(attempt_id as text) from attempt where page_id = ? and channel = 'SMS'",
                                request.pageId())
                        .getFirst();
        post("/twilio/attempts/" + id + "/status", "MessageSid=SM77&MessageStatus=sent", token)
                .statusCode(200);
        assertThat(
                        house.count(
                                "select count(*) from attempt where page_id = ? and state = 'ACCEPTED'"
                                        + " and sid = 'SM77' and carrier_status = 'SENT'",
                                request.pageId()))
                .isEqualTo(1);
    }

    @Test
    void aCallThatTheCarrierCouldNotMakeIsItsTroubleAndIsMadeAgain() {
        var mara = house.clinician("Mara Lindqvist", false, true);
        var request = house.page(mara);
        mara.phone().awaitRinging(SOON);
        var id =
                house.texts(
                                "select cast(attempt_id as text) from attempt where page_id = ?",
                                request.pageId())
                        .getFirst();
        post(
                        "/twilio/attempts/" + id + "/status",
                        "CallSid=CA78&CallStatus=failed&SipResponseCode=503",
                        token)
                .statusCode(200);

        assertThat(house.outcomes(request.pageId()))
                .anyMatch(CarrierTroubled.class::isInstance)
                .noneMatch(PageFailed.class::isInstance);
        assertThat(house.count("select calls_ended from page where page_id = ?", request.pageId()))
                .isZero();
        assertThat(
                        house.count(
                                "select count(*) from attempt where page_id = ? and channel = 'CALL'",
                                request.pageId()))
                .isEqualTo(2);
    }

    @Test
    void anErrorIsAnsweredWithEmptyTwimlBecauseAnyOtherBodyWouldBeTexted() {
        post("/twilio/attempts/not-an-id/status", "CallStatus=completed", token)
                .contentType("text/xml")
                .body(equalTo(Twiml.empty()));
    }

    private ValidatableResponse post(String path, String body, String key) {
        var signature =
                CarrierSignature.sign(
                        "http://localhost:8080" + path,
                        FormParameters.parse(body.getBytes(StandardCharsets.UTF_8)),
                        key);
        return given().contentType("application/x-www-form-urlencoded")
                .header("X-Twilio-Signature", signature)
                .body(body)
                .post(path)
                .then();
    }
}
