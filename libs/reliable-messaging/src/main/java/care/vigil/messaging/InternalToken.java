package care.vigil.messaging;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.MessageDigest;

/** The secret that services show each other on {@code /internal/*}, read from the keys folder. */
@Singleton
public class InternalToken {

    private final String bearer;

    InternalToken(MessagingConfig config) {
        var file = config.keysFolder().resolve("internal-token");
        try {
            this.bearer = "Bearer " + Files.readString(file).strip();
        } catch (IOException e) {
            throw new UncheckedIOException("The keys folder has no internal-token", e);
        }
    }

    /** The value of the Authorization header. */
    public String bearer() {
        return bearer;
    }

    /** True for the right header; takes the same time either way. */
    public boolean matches(String authorization) {
        return authorization != null
                && MessageDigest.isEqual(
                        bearer.getBytes(StandardCharsets.UTF_8),
                        authorization.getBytes(StandardCharsets.UTF_8));
    }
}
