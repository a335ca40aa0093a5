package care.vigil.web;

import io.smallrye.config.ConfigMapping;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** What pages need to know about the installation. */
@ConfigMapping(prefix = "vigil.web")
public interface WebConfig {

    /** The one origin under which people see everything, without a slash at the end. */
    String publicUrl();

    /** Holds {@code session-public.pem} and {@code internal-token}. */
    Path keysFolder();

    /** Base URLs of all roster-service instances, which know the revoked sessions. */
    Optional<List<String>> rosterUrls();

    /** How often the revoked sessions are asked for: 20 s keep the promise of 60 s. */
    Duration revocationInterval();

    /** Whether people reach us by TLS, so that cookies must not travel without it. */
    default boolean secure() {
        return publicUrl().startsWith("https://");
    }
}
