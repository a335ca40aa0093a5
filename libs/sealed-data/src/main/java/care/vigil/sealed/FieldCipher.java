package care.vigil.sealed;

import com.google.crypto.tink.Aead;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;

/**
 * Encrypts single database fields with AES-256-GCM under a rotating keyset; the key id travels in
 * front of the ciphertext. The context (such as {@code message.body:<row id>}) is authenticated, so
 * a value that was copied to another row or column does not decrypt.
 */
public final class FieldCipher {

    private final Aead aead;

    private FieldCipher(Aead aead) {
        this.aead = aead;
    }

    /** Opens a keyset file made by {@link GenerateKeys}. */
    public static FieldCipher open(Path keyset) {
        return new FieldCipher(Keysets.primitive(keyset, Aead.class));
    }

    /** Encrypts bytes; null stays null. */
    public byte[] encrypt(byte[] plain, String context) {
        if (plain == null) {
            return null;
        }
        try {
            return aead.encrypt(plain, context.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Encryption failed", e);
        }
    }

    /** Encrypts a text as UTF-8; null stays null. */
    public byte[] encrypt(String plain, String context) {
        return plain == null ? null : encrypt(plain.getBytes(StandardCharsets.UTF_8), context);
    }

    /**
     * Decrypts to bytes; null stays null; throws {@link Undecryptable} for a wrong key, place or
     * content.
     */
    public byte[] decrypt(byte[] sealed, String context) {
        if (sealed == null) {
            return null;
        }
        try {
            return aead.decrypt(sealed, context.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new Undecryptable("Cannot decrypt a field of this context", e);
        }
    }

    /** Decrypts to text; null stays null; throws {@link Undecryptable} like {@link #decrypt}. */
    public String decryptText(byte[] sealed, String context) {
        return sealed == null ? null : new String(decrypt(sealed, context), StandardCharsets.UTF_8);
    }
}
