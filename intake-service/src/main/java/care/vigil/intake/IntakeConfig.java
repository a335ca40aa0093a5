package care.vigil.intake;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Every setting of intake-service. The environment's names are in application.properties. */
@ConfigMapping(prefix = "vigil.intake")
public interface IntakeConfig {

    /** Scheme and authority under which the carrier reaches us; signatures cover it. */
    String publicUrl();

    /** Where this installation's keys are. */
    Path keysDir();

    /** Where new API keys are written for the person who installs. */
    Path dataDir();

    /** The folder of program documents whose patients and API keys are loaded where absent. */
    Optional<Path> programDocuments();

    /** The carrier's signing tokens. Without any, no webhook is believed. */
    Carrier carrier();

    /** How long one first text answers for the messages that follow it. */
    @WithDefault("2m")
    Duration firstTextPause();

    /** How long a first text stays true; older ones must not leave. */
    @WithDefault("10m")
    Duration firstTextLife();

    /** How long a request may be without a case before operations are told. */
    @WithDefault("15s")
    Duration caseAlarmAfter();

    /** How often requests without a case are looked for. */
    @WithDefault("1s")
    Duration caseWatchInterval();

    /** The carrier's account: signing tokens, two while they are rotated, and how to ask it. */
    interface Carrier {

        /** Where its REST API is; without it the carrier's records are not read. */
        Optional<URI> baseUrl();

        Optional<String> accountSid();

        /** Asks in place of account and token where it is set. */
        Optional<String> apiKeySid();

        Optional<String> apiKeySecret();

        @WithDefault("2s")
        Duration connectTimeout();

        @WithDefault("10s")
        Duration timeout();

        /** The primary token. */
        Optional<String> authToken();

        /** The secondary token. */
        Optional<String> authTokenSecondary();

        /** Those that are set. */
        default List<String> authTokens() {
            return Stream.of(authToken(), authTokenSecondary()).flatMap(Optional::stream).toList();
        }
    }
}
