package care.vigil.intake.rest;

import care.vigil.carrier.SignedForm;
import care.vigil.intake.IntakeConfig;
import care.vigil.intake.message.CarrierForm;
import care.vigil.intake.message.Original;
import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
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
}
