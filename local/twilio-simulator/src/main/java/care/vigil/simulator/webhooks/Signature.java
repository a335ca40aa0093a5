package care.vigil.simulator.webhooks;

import care.vigil.simulator.http.Parameters;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The {@code X-Twilio-Signature} of a webhook: HMAC-SHA1 over the URL and the sorted parameters of
 * its form (https://www.twilio.com/docs/usage/webhooks/webhooks-security).
 */
public final class Signature {

    private Signature() {}

    /** Signs a URL (with its query, without its fragment) and the parameters of the form body. */
    public static String of(String authToken, String url, Parameters form) {
        var signed = new StringBuilder(url);
        form.sorted().forEach(entry -> signed.append(entry.name()).append(entry.value()));
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(authToken.getBytes(StandardCharsets.UTF_8), "HmacSHA1"));
            byte[] digest = mac.doFinal(signed.toString().getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(digest);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HMAC-SHA1 is part of every JDK", e);
        }
    }
}
