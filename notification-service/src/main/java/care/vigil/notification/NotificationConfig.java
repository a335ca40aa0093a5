package care.vigil.notification;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Everything that notification-service is told from outside. */
@ConfigMapping(prefix = "notification")
public interface NotificationConfig {

    /** Name of this process, such as {@code notification-1}; what it has claimed bears it. */
    String instance();

    /** How the carrier reaches us; signatures are checked against it. */
    URI publicUrl();

    /** The folder with keysets and tokens. */
    Path keysFolder();

    /** Every instance of escalation-service; the first that answers is believed. */
    List<URI> escalationUrls();

    /** Every instance of intake-service; it takes what a patient sends to a pager number. */
    List<URI> intakeUrls();

    /**
     * How long somebody who accepts waits for "You have it" before they hear "not recorded yet".
     */
    @WithDefault("800ms")
    Duration acknowledgementTimeout();

    /** A claimed attempt without a result for this long has an unknown outcome. */
    @WithDefault("11s")
    Duration claimPatience();

    /** How often the sweeper looks for what the direct ways have missed. */
    @WithDefault("250ms")
    Duration sweepEvery();

    /** The carrier's account. */
    Carrier carrier();

    /** The carrier's account and how to speak to it. */
    interface Carrier {

        /** Where its REST API is; anything but the real one for everything but real use. */
        URI baseUrl();

        Optional<String> accountSid();

        /** Signs webhooks; also the credential when there is no API key. */
        Optional<String> authToken();

        /** The other token while they are being rotated. */
        Optional<String> authTokenSecondary();

        Optional<String> apiKeySid();

        Optional<String> apiKeySecret();

        @WithDefault("2s")
        Duration connectTimeout();

        /** Connect, send and read together. */
        @WithDefault("8s")
        Duration totalTimeout();

        /** How many requests may be under way at once. */
        @WithDefault("64")
        int parallel();

        /** Both tokens that may have signed a webhook. */
        default List<String> signingTokens() {
            return Stream.of(authToken(), authTokenSecondary())
                    .flatMap(Optional::stream)
                    .filter(token -> !token.isBlank())
                    .toList();
        }
    }
}
