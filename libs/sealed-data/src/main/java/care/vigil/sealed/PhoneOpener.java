package care.vigil.sealed;

import com.google.crypto.tink.HybridDecrypt;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Opens numbers that {@link PhoneSeal} sealed. Only notification-service has the key. What was
 * opened lately is kept in memory, beside the key that could open it again: the same few numbers
 * are needed for every page and text of a case.
 */
public final class PhoneOpener {

    private static final int KEPT = 1_000;

    private final HybridDecrypt decrypt;
    private final Map<String, PhoneNumber> opened =
            Collections.synchronizedMap(new NewestOnly<>(KEPT));

    private PhoneOpener(HybridDecrypt decrypt) {
        this.decrypt = decrypt;
    }

    /** Opens the private keyset made by {@link GenerateKeys}. */
    public static PhoneOpener open(Path privateKeyset) {
        return new PhoneOpener(Keysets.primitive(privateKeyset, HybridDecrypt.class));
    }

    /** The number; throws {@link Undecryptable} when it was sealed to another key or is damaged. */
    public PhoneNumber open(String sealed) {
        var known = opened.get(sealed);
        if (known != null) {
            return known;
        }
        try {
            var bytes = decrypt.decrypt(Base64.getUrlDecoder().decode(sealed), PhoneSeal.CONTEXT);
            var number = PhoneNumber.of(new String(bytes, StandardCharsets.UTF_8));
            opened.put(sealed, number);
            return number;
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new Undecryptable("Cannot open a sealed phone number", e);
        }
    }

    /** Forgets what was not asked for the longest. */
    private static final class NewestOnly<K, V> extends LinkedHashMap<K, V> {

        private final int most;

        NewestOnly(int most) {
            super(most, 0.75f, true);
            this.most = most;
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
            return size() > most;
        }
    }
}
