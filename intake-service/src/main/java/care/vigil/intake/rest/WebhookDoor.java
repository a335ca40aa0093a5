package care.vigil.intake.rest;

import care.vigil.carrier.SignedForm;
import care.vigil.intake.IntakeConfig;
import care.vigil.intake.message.CarrierForm;
import care.vigil.intake.message.Original;
import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/** Lets in only what the carrier has signed for our public address. */
@ApplicationScoped
class WebhookDoor {

    private static final Logger LOG = Logger.getLogger(WebhookDoor.class);

    private final IntakeConfig config;
    private final MeterRegistry metrics;

    WebhookDoor(IntakeConfig config, MeterRegistry metrics) {
        this.config = config;
        this.metrics = metrics;
    }

    /** The carrier's form; empty, counted and alarmed when the signature does not hold. */
    Optional<CarrierForm> open(byte[] body, HttpServerRequest request) {
        var bytes = body == null ? new byte[0] : body;
        var form =
                SignedForm.verified(
                        bytes,
                        request.getHeader("X-Twilio-Signature"),
                        config.publicUrl() + request.uri(),
                        config.carrier().authTokens());
        if (form.isEmpty()) {
            LOG.errorf("ALARM a request to %s was not signed by the carrier", request.path());
            metrics.counter("vigil_webhooks_refused", "path", request.path()).increment();
        }
        return form.map(signed -> new CarrierForm(signed.parameters(), Original.of(bytes)));
    }

    /** The answer when a webhook could not be dealt with: the carrier should come again. */
    Response failed(RuntimeException e) {
        LOG.errorf(
                "ALARM a webhook could not be kept, the carrier is asked to come again: %s",
                names(e));
        metrics.counter("vigil_webhooks_failed").increment();
        return TwimlAnswer.comeAgain();
    }

    /** The kinds of what was thrown. Their messages could repeat what a patient wrote. */
    private static String names(Throwable thrown) {
        return Stream.iterate(thrown, Objects::nonNull, Throwable::getCause)
                .map(cause -> cause.getClass().getSimpleName())
                .collect(Collectors.joining(" < "));
    }
}
