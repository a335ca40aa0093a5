package care.vigil.carrier;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.twilio.security.RequestValidator;
import java.net.URLEncoder;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class SignedFormTest {

    /** Published by the carrier with its validator. */
    private static final String URL = "https://mycompany.com/myapp.php?foo=1&bar=2";

    private static final String TOKEN = "12345";

    private static final Map<String, String> CALL =
            Map.of(
                    "CallSid", "CA1234567890ABCDE",
                    "Caller", "+14158675309",
                    "Digits", "1234",
                    "From", "+14158675309",
                    "To", "+18005551212");

    private static final String SIGNATURE = "RSOYDt4T1cUTdK1PDd93/VVr8B8=";

    @Test
    void believesThePublishedExample() {
        assertThat(SignedForm.verified(body(CALL), SIGNATURE, URL, List.of(TOKEN))).isPresent();
    }

    @Test
    void believesTheSecondaryTokenWhileTokensAreRotated() {
        assertThat(SignedForm.verified(body(CALL), SIGNATURE, URL, List.of("new", TOKEN)))
                .isPresent();
    }

    @Test
    void believesNothingWithoutATokenOrASignature() {
        assertThat(SignedForm.verified(body(CALL), SIGNATURE, URL, List.of())).isEmpty();
        assertThat(SignedForm.verified(body(CALL), SIGNATURE, URL, List.of(""))).isEmpty();
        assertThat(SignedForm.verified(body(CALL), null, URL, List.of(TOKEN))).isEmpty();
        assertThat(SignedForm.verified(body(CALL), "", URL, List.of(TOKEN))).isEmpty();
    }

    @Test
    void aChangedWordOrAddressBreaksTheSignature() {
        var changed = new TreeMap<>(CALL);
        changed.put("Digits", "1");
        assertThat(SignedForm.verified(body(changed), SIGNATURE, URL, List.of(TOKEN))).isEmpty();
        assertThat(SignedForm.verified(body(CALL), SIGNATURE, URL + "3", List.of(TOKEN))).isEmpty();
    }

    @Test
    void agreesWithTheCarriersOwnValidatorOnLongAndStrangeTexts() {
        for (var text :
                List.of("", "😀".repeat(700), "x".repeat(1600), "a+b&c=d%20ü\n", "nul \0 here")) {
            var parameters = new TreeMap<>(CALL);
            parameters.put("Body", text);
            var signature =
                    CarrierSignature.sign(URL, FormParameters.parse(body(parameters)), TOKEN);
            assertThat(new RequestValidator(TOKEN).validate(URL, parameters, signature)).isTrue();
            var form = SignedForm.verified(body(parameters), signature, URL, List.of(TOKEN));
            assertThat(form.orElseThrow().text("Body")).isEqualTo(text);
        }
    }

    @Test
    void keepsRepeatedAndUnknownParameters() {
        var form =
                FormParameters.parse(
                        "a=1&a=2&%5Bnew%5D=%F0%9F%98%80&empty=&bare&bad=%zz".getBytes(UTF_8));
        assertThat(form.all())
                .extracting(parameter -> parameter.name() + "=" + parameter.value())
                .containsExactly("a=1", "a=2", "[new]=😀", "empty=", "bare=", "bad=%zz");
    }

    private static byte[] body(Map<String, String> parameters) {
        return parameters.entrySet().stream()
                .map(e ->
                        URLEncoder.encode(e.getKey(), UTF_8)
                                + "="
                                + URLEncoder.encode(e.getValue(), UTF_8))
                .collect(Collectors.joining("&"))
                .getBytes(UTF_8);
    }
}
