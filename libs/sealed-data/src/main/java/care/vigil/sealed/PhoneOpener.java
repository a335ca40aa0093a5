package care.vigil.sealed;

import com.google.crypto.tink.HybridDecrypt;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Base64;

/** Opens numbers that {@link PhoneSeal} sealed. Only notification-service has the key. */
public final class PhoneOpener {

    private final HybridDecrypt decrypt;

    private PhoneOpener(HybridDecrypt decrypt) {
        this.decrypt = decrypt;
    }

    /** Opens the private keyset made by {@link GenerateKeys}. */
    public static PhoneOpener open(Path privateKeyset) {
        return new PhoneOpener(Keysets.primitive(privateKeyset, HybridDecrypt.class));
    }

    /** The number; throws {@link Undecryptable} when it was sealed to another key or is damaged. */
    public PhoneNumber open(String sealed) {
        try {
            var bytes = decrypt.decrypt(Base64.getUrlDecoder().decode(sealed), PhoneSeal.CONTEXT);
            return PhoneNumber.of(new String(bytes, StandardCharsets.UTF_8));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new Undecryptable("Cannot open a sealed phone number", e);
        }
    }
}
