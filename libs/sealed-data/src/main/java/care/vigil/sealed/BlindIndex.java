package care.vigil.sealed;

import com.google.crypto.tink.prf.PrfSet;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;

/**
 * Finds a phone number without storing it: HMAC-SHA-256 under a key that never leaves the service.
 */
public final class BlindIndex {

    private static final int BYTES = 32;

    private final PrfSet prf;

    private BlindIndex(PrfSet prf) {
        this.prf = prf;
    }

    /** Opens a keyset file made by {@link GenerateKeys}. */
    public static BlindIndex open(Path keyset) {
        return new BlindIndex(Keysets.primitive(keyset, PrfSet.class));
    }

    /** The index of a number within a scope (such as a program); 32 bytes, the same each time. */
    public byte[] of(String scope, PhoneNumber number) {
        return ofText(scope, number.e164());
    }

    /** The index of another identifier (such as an app's account) within a scope; 32 bytes. */
    public byte[] ofText(String scope, String identifier) {
        try {
            var input = (scope + "\0" + identifier).getBytes(StandardCharsets.UTF_8);
            return prf.computePrimary(input, BYTES);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Cannot compute a blind index", e);
        }
    }
}
