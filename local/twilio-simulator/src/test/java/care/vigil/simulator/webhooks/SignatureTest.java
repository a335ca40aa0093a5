package care.vigil.simulator.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import care.vigil.simulator.http.Parameters;
import com.twilio.security.RequestValidator;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SignatureTest {

    private static final String URL = "https://mycompany.com/myapp.php?foo=1&bar=2";

    private static Parameters call(String caller) {
        return new Parameters()
                .add("To", "+18005551212")
                .add("CallSid", "CA1234567890ABCDE")
                .add("Digits", "1234")
                .add("Caller", caller)
                .add("From", caller);
    }

    @Test
    void signsAsTheCarriersOwnExamples() {
        assertThat(Signature.of("12345", URL, call("+14158675309")))
                .isEqualTo("RSOYDt4T1cUTdK1PDd93/VVr8B8=");
        assertThat(Signature.of("12345", URL, call("+12349013030")))
                .isEqualTo("0/KCTR6DLpKmkAf8muzZqo1nDgQ=");
    }

    @Test
    void theSdkAcceptsWhatIsSigned() {
        String url = "http://localhost:8080/twilio/patient/sms";
        var form = new Parameters().add("Body", "déjà vu & more = 😀").add("Empty", "");
        String signature = Signature.of("local-token", url, form);

        var validator = new RequestValidator("local-token");
        assertThat(
                        validator.validate(
                                url, Map.of("Body", "déjà vu & more = 😀", "Empty", ""), signature))
                .isTrue();
        assertThat(validator.validate(url, Map.of("Body", "another", "Empty", ""), signature))
                .isFalse();
    }
}
