package care.vigil.sealed;

import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.hybrid.HpkeParameters;
import com.google.crypto.tink.prf.PredefinedPrfParameters;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;

/**
 * Makes every key and secret of an installation, each in a file of mode 600. Never replaces one
 * that is there.
 */
public final class GenerateKeys {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final List<String> SERVICES =
            List.of("intake", "roster", "escalation", "notification");

    private final Path folder;

    private GenerateKeys(Path folder) {
        this.folder = folder;
    }

    /**
     * Makes what is missing in a folder: {@code java … care.vigil.sealed.GenerateKeys <folder>}.
     */
    public static void main(String[] arguments) throws IOException, GeneralSecurityException {
        into(Path.of(arguments[0]));
    }

    /** Makes what is missing in a folder, and the folder itself (mode 700). */
    public static void into(Path folder) throws IOException, GeneralSecurityException {
        Files.createDirectories(folder);
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        new GenerateKeys(folder).everything();
    }

    private void everything() throws IOException, GeneralSecurityException {
        for (var service : SERVICES) {
            keyset(
                    "data-" + service + ".json",
                    Keysets.generate(PredefinedAeadParameters.AES256_GCM));
            secret("db-" + service + ".password", randomHex(24));
        }
        for (var service : List.of("intake", "notification")) {
            keyset(
                    "index-" + service + ".json",
                    Keysets.generate(PredefinedPrfParameters.HMAC_SHA256_PRF));
        }
        secret("db-postgres.password", randomHex(24));
        secret("internal-token", randomHex(32));
        secret("carrier.env", carrier());
        phones();
        sessions();
    }

    private void phones() throws IOException, GeneralSecurityException {
        var hpke =
                HpkeParameters.builder()
                        .setKemId(HpkeParameters.KemId.DHKEM_X25519_HKDF_SHA256)
                        .setKdfId(HpkeParameters.KdfId.HKDF_SHA256)
                        .setAeadId(HpkeParameters.AeadId.AES_256_GCM)
                        .setVariant(HpkeParameters.Variant.TINK)
                        .build();
        keyset("phones-private.json", Keysets.generate(hpke));
        keyset(
                "phones-public.json",
                Keysets.read(folder.resolve("phones-private.json")).getPublicKeysetHandle());
    }

    private void sessions() throws IOException, GeneralSecurityException {
        if (Files.exists(folder.resolve("session-public.pem"))) {
            return;
        }
        var generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"), RANDOM);
        var pair = generator.generateKeyPair();
        secret("session-private.pem", pem("PRIVATE KEY", pair.getPrivate().getEncoded()));
        secret("session-public.pem", pem("PUBLIC KEY", pair.getPublic().getEncoded()));
    }

    /** Credentials for the carrier simulator; their form tells that they are no real ones. */
    private static String carrier() {
        return "TWILIO_ACCOUNT_SID=AC00000000"
                + randomHex(12)
                + "\nTWILIO_AUTH_TOKEN=local-"
                + randomHex(16)
                + "\nTWILIO_AUTH_TOKEN_SECONDARY=local-"
                + randomHex(16)
                + "\n";
    }

    private void keyset(String name, KeysetHandle keyset)
            throws IOException, GeneralSecurityException {
        secret(name, Keysets.asJson(keyset));
    }

    private void secret(String name, String content) throws IOException {
        var file = folder.resolve(name);
        if (Files.exists(file)) {
            return;
        }
        var half = Files.createTempFile(folder, name, ".new");
        Files.writeString(
                half, content, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.SYNC);
        Files.setPosixFilePermissions(half, PosixFilePermissions.fromString("rw-------"));
        Files.move(half, file);
    }

    private static String randomHex(int bytes) {
        var random = new byte[bytes];
        RANDOM.nextBytes(random);
        return HexFormat.of().formatHex(random);
    }

    private static String pem(String kind, byte[] der) {
        var body = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der);
        return "-----BEGIN " + kind + "-----\n" + body + "\n-----END " + kind + "-----\n";
    }
}
