package care.vigil.carrier;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The carrier's {@code X-Twilio-Signature}: Base64 of HMAC-SHA1 over the exact public URL and the
 * decoded parameters, sorted by name (Twilio, "Webhooks Security").
 */
public final class CarrierSignature {

    private static final String ALGORITHM = "HmacSHA1";

    private CarrierSignature() {}

    /** Signs a form POST as the carrier does; the URL has no fragment. */
    public static String sign(String url, FormParameters parameters, String authToken) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(authToken.getBytes(StandardCharsets.UTF_8), ALGORITHM));
            mac.update(url.getBytes(StandardCharsets.UTF_8));
            mac.update(parameters.signedText().getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(mac.doFinal());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /**
     * True when one of the tokens (primary, secondary) made this signature; takes the same time
     * either way.
     */
    public static boolean matches(
            String signature, String url, FormParameters parameters, List<String> authTokens) {
        if (signature == null || signature.isBlank()) {
            return false;
        }
        var given = signature.getBytes(StandardCharsets.UTF_8);
        var matched = false;
        for (var token : authTokens) {
            if (token != null && !token.isBlank()) {
                matched |=
                        MessageDigest.isEqual(
                                given,
                                sign(url, parameters, token).getBytes(StandardCharsets.UTF_8));
            }
        }
        return matched;
    }
}
