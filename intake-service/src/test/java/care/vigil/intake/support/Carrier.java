package care.vigil.intake.support;

import static io.restassured.RestAssured.given;

import care.vigil.carrier.CarrierSignature;
import care.vigil.carrier.FormParameters;
import care.vigil.testing.RealParts;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** The carrier, as far as intake sees it: signed form posts. */
public final class Carrier {

    /** Where the carrier thinks that we are. */
    public static final String PUBLIC_URL = "http://localhost:8080";

    private static final String FORM = "application/x-www-form-urlencoded";

    private static final RestAssuredConfig AS_IT_IS =
            RestAssuredConfig.config()
                    .encoderConfig(
                            EncoderConfig.encoderConfig()
                                    .encodeContentTypeAs(FORM, ContentType.TEXT)
                                    .appendDefaultContentCharsetToContentTypeIfUndefined(false));

    private Carrier() {}

    /** A new MessageSid. */
    public static String newSid(String prefix) {
        return prefix + UUID.randomUUID().toString().replace("-", "");
    }

    /** The form of a text, in the carrier's words. */
    public static Map<String, String> text(String from, String to, String body) {
        var form = new LinkedHashMap<String, String>();
        var sid = newSid("SM");
        form.put("ToCountry", "US");
        form.put("SmsMessageSid", sid);
        form.put("NumMedia", "0");
        form.put("SmsSid", sid);
        form.put("SmsStatus", "received");
        form.put("Body", body);
        form.put("To", to);
        form.put("NumSegments", "1");
        form.put("MessageSid", sid);
        form.put("From", from);
        form.put("ApiVersion", "2010-04-01");
        return form;
    }

    /** The form of a call's first webhook. */
    public static Map<String, String> call(String from, String to) {
        var form = new LinkedHashMap<String, String>();
        form.put("CallSid", newSid("CA"));
        form.put("CallStatus", "ringing");
        form.put("Direction", "inbound");
        form.put("From", from);
        form.put("Caller", from);
        form.put("To", to);
        form.put("Called", to);
        return form;
    }

    /** Posts a form, signed with the primary token. */
    public static ValidatableResponse post(String path, Map<String, String> form) {
        return post(path, form, token("TWILIO_AUTH_TOKEN"));
    }

    /** Posts a form, signed with this token. */
    public static ValidatableResponse post(String path, Map<String, String> form, String token) {
        var body = encoded(form);
        var signature = CarrierSignature.sign(PUBLIC_URL + path, FormParameters.parse(body), token);
        return postSigned(path, body, signature);
    }

    /** Posts bytes with a signature that somebody else made. */
    public static ValidatableResponse postSigned(String path, byte[] body, String signature) {
        var request =
                given().config(AS_IT_IS)
                        .contentType(FORM)
                        .body(new String(body, StandardCharsets.ISO_8859_1));
        return (signature == null ? request : request.header("X-Twilio-Signature", signature))
                .when()
                .post(path)
                .then();
    }

    /** The form as bytes. */
    public static byte[] encoded(Map<String, String> form) {
        return form.entrySet().stream()
                .map(pair -> encode(pair.getKey()) + "=" + encode(pair.getValue()))
                .collect(Collectors.joining("&"))
                .getBytes(StandardCharsets.US_ASCII);
    }

    /** A signing token of this installation. */
    public static String token(String name) {
        return RealParts.open().environment("intake").get(name);
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
