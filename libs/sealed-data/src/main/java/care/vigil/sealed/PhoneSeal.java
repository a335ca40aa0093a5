package care.vigil.sealed;

import com.google.crypto.tink.HybridEncrypt;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Base64;

/**
 * Seals a number to notification-service, the only one that can open it (HPKE: X25519,
 * HKDF-SHA-256, AES-256-GCM).
 */
public final class PhoneSeal {

    static final byte[] CONTEXT = "vigil phone number".getBytes(StandardCharsets.UTF_8);

    private final HybridEncrypt encrypt;

    private PhoneSeal(HybridEncrypt encrypt) {
        this.encrypt = encrypt;
    }

    /** Opens the public keyset made by {@link GenerateKeys}. */
    public static PhoneSeal open(Path publicKeyset) {
        return new PhoneSeal(Keysets.primitive(publicKeyset, HybridEncrypt.class));
    }

    /** The sealed number, URL-safe Base64; different each time. */
    public String seal(PhoneNumber number) {
        try {
            var sealed = encrypt.encrypt(number.e164().getBytes(StandardCharsets.UTF_8), CONTEXT);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(sealed);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Cannot seal a phone number", e);
        }
    }
}
