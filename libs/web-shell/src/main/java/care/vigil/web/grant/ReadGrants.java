package care.vigil.web.grant;

import care.vigil.web.WebConfig;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Signs grants and believes only what was signed here: HMAC-SHA256 with a key that is derived from
 * the installation's internal token. Both sides count by the database's clock and pass it in.
 */
@Singleton
public class ReadGrants {

    private static final String PURPOSE = "read-grant-1";
    private static final int FIELDS = 6;

    private final byte[] key;

    ReadGrants(WebConfig config) {
        try {
            var secret = Files.readString(config.keysFolder().resolve("internal-token")).strip();
            this.key = mac(secret.getBytes(StandardCharsets.UTF_8), PURPOSE);
        } catch (IOException e) {
            throw new UncheckedIOException("The keys folder has no internal-token", e);
        }
    }

    /** A grant from now on, as text for an address. */
    public String issue(
            UUID escalationId,
            UUID contactId,
            String program,
            UUID readerId,
            ReadGrant.Reason reason,
            Instant now) {
        var content =
                String.join(
                        "\n",
                        escalationId.toString(),
                        contactId.toString(),
                        program,
                        readerId.toString(),
                        reason.name(),
                        Long.toString(now.plus(ReadGrant.LIFE).toEpochMilli()));
        return encoded(content.getBytes(StandardCharsets.UTF_8)) + "." + encoded(mac(key, content));
    }

    /** The grant, if it was signed here and has not expired. */
    public Optional<ReadGrant> verified(String text, Instant now) {
        return content(text)
                .map(ReadGrants::grant)
                .filter(grant -> now.isBefore(grant.expiresAt()))
                .filter(grant -> !grant.expiresAt().isAfter(now.plus(ReadGrant.LIFE)));
    }

    private Optional<String> content(String text) {
        var parts = text == null ? new String[0] : text.split("\\.", -1);
        if (parts.length != 2) {
            return Optional.empty();
        }
        try {
            var content = new String(decoded(parts[0]), StandardCharsets.UTF_8);
            return MessageDigest.isEqual(decoded(parts[1]), mac(key, content))
                    ? Optional.of(content)
                    : Optional.empty();
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    private static ReadGrant grant(String content) {
        var fields = content.split("\n", -1);
        if (fields.length != FIELDS) {
            throw new IllegalStateException("A signed grant of another shape");
        }
        return new ReadGrant(
                UUID.fromString(fields[0]),
                UUID.fromString(fields[1]),
                fields[2],
                UUID.fromString(fields[3]),
                ReadGrant.Reason.valueOf(fields[4]),
                Instant.ofEpochMilli(Long.parseLong(fields[5])));
    }

    private static byte[] mac(byte[] key, String content) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(content.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static byte[] decoded(String text) {
        return Base64.getUrlDecoder().decode(text);
    }
}
