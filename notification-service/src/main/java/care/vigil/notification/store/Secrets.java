package care.vigil.notification.store;

import care.vigil.notification.NotificationConfig;
import care.vigil.sealed.BlindIndex;
import care.vigil.sealed.FieldCipher;
import care.vigil.sealed.PhoneNumber;
import care.vigil.sealed.PhoneOpener;
import care.vigil.sealed.Undecryptable;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;

/** What may be read only with keys: telephone numbers, words, senders. */
@Singleton
public class Secrets {

    private static final String INDEX_SCOPE = "phone";

    private final FieldCipher cipher;
    private final BlindIndex index;
    private final PhoneOpener opener;

    Secrets(NotificationConfig config) {
        this.cipher = FieldCipher.open(config.keysFolder().resolve("data-notification.json"));
        this.index = BlindIndex.open(config.keysFolder().resolve("index-notification.json"));
        this.opener = PhoneOpener.open(config.keysFolder().resolve("phones-private.json"));
    }

    /** The number that another service sealed; empty when the keys at hand do not open it. */
    public Optional<PhoneNumber> open(String sealed) {
        try {
            return Optional.ofNullable(sealed).map(opener::open);
        } catch (Undecryptable _) {
            return Optional.empty();
        }
    }

    byte[] seal(String plain, String column, UUID row) {
        return cipher.encrypt(plain, column + ":" + row);
    }

    String unseal(byte[] sealed, String column, UUID row) {
        return cipher.decryptText(sealed, column + ":" + row);
    }

    byte[] indexOf(PhoneNumber number) {
        return index.of(INDEX_SCOPE, number);
    }
}
