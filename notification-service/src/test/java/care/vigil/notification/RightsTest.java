package care.vigil.notification;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import care.vigil.carrier.CarrierSignature;
import care.vigil.carrier.FormParameters;
import care.vigil.carrier.Twiml;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Nobody logs in here: an address is the carrier's, or another service's. A new one fails until it
 * has a row.
 */
@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class RightsTest {

    private static final String FORM =
            "From=%2B13125550177&To=%2B13125550178&CallSid=CA77&MessageSid=SM77&Body=forged";

    @ConfigProperty(name = "TWILIO_AUTH_TOKEN")
    String token;

    /** What the carrier uses; all of it is posted. */
    static Set<String> carriers() {
        return Set.of(
                "/twilio/clinician/sms",
                "/twilio/clinician/voice",
                "/twilio/clinician/voice/digits",
                "/twilio/attempts/{id}/answer",
                "/twilio/attempts/{id}/digits",
                "/twilio/attempts/{id}/fallback",
                "/twilio/attempts/{id}/status",
                "/twilio/attempts/{id}/words",
                "/twilio/bridges/{id}/digits",
                "/twilio/bridges/{id}/ended",
                "/twilio/bridges/{id}/status",
                "/twilio/patient/status");
    }

    @Test
    void everyAddressHasARowAndEveryRowAnAddress() {
        Map<String, Map<String, Object>> paths =
                given().accept("application/json")
                        .get("/api/notification/openapi")
                        .then()
                        .statusCode(200)
                        .extract()
                        .path("paths");
        var described = new TreeSet<String>();
        paths.forEach((path, methods) ->
                methods.keySet().forEach(method -> described.add(method + " " + path)));

        var rows = new TreeSet<String>();
        carriers().forEach(path -> rows.add("post " + path));
        assertThat(described).isEqualTo(rows);
    }

    @ParameterizedTest
    @MethodSource("carriers")
    void whatTheCarrierHasNotSignedIsRefused(String path) {
        for (var signature : new String[] {null, signed(path, "another token")}) {
            var answer = send(path, signature);
            assertThat(answer.statusCode()).isEqualTo(403);
            assertThat(answer.asString()).isEqualTo(Twiml.empty());
        }
    }

    @ParameterizedTest
    @MethodSource("carriers")
    void whatTheCarrierHasSignedIsServed(String path) {
        assertThat(send(path, signed(path, token)).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/internal/events/pages",
                "/internal/failpoints/after-commit",
                "/internal/carrier-words"
            })
    void whatOtherServicesUseIsClosedWithoutTheirToken(String path) {
        var request = given().contentType("application/json").body("{}");
        assertThat(request.post(path).statusCode()).isEqualTo(401);
        assertThat(request.header("Authorization", "Bearer guessed").post(path).statusCode())
                .isEqualTo(401);
    }

    private static Response send(String path, String signature) {
        var request = given().contentType("application/x-www-form-urlencoded").body(FORM);
        return (signature == null ? request : request.header("X-Twilio-Signature", signature))
                .post(real(path));
    }

    private static String signed(String path, String key) {
        return CarrierSignature.sign(
                "http://localhost:8080" + real(path),
                FormParameters.parse(FORM.getBytes(StandardCharsets.UTF_8)),
                key);
    }

    private static String real(String path) {
        return path.replace("{id}", new UUID(7, 7).toString());
    }
}
