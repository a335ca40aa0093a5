package care.vigil.sealed;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.Parameters;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.hybrid.HybridConfig;
import com.google.crypto.tink.prf.PrfConfig;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;

/**
 * Reads and writes keyset files. A keyset holds several keys by id, so that keys can be rotated.
 */
final class Keysets {

    static {
        try {
            AeadConfig.register();
            HybridConfig.register();
            PrfConfig.register();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private Keysets() {}

    static KeysetHandle generate(Parameters parameters) throws GeneralSecurityException {
        return KeysetHandle.generateNew(parameters);
    }

    static KeysetHandle read(Path file) {
        try {
            return TinkJsonProtoKeysetFormat.parseKeyset(
                    Files.readString(file), InsecureSecretKeyAccess.get());
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the keyset " + file.getFileName(), e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Not a keyset: " + file.getFileName(), e);
        }
    }

    static <P> P primitive(Path file, Class<P> kind) {
        try {
            return read(file).getPrimitive(RegistryConfiguration.get(), kind);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Wrong kind of keyset: " + file.getFileName(), e);
        }
    }

    static String asJson(KeysetHandle keyset) throws GeneralSecurityException {
        return TinkJsonProtoKeysetFormat.serializeKeyset(keyset, InsecureSecretKeyAccess.get());
    }
}
