package care.vigil.notification.rest;

import care.vigil.carrier.SignedForm;
import care.vigil.notification.NotificationConfig;
import care.vigil.notification.twilio.Addresses;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import jakarta.ws.rs.ForbiddenException;

/** Lets in what the carrier has signed, and nothing else. */
@Singleton
class Webhook {

    private final NotificationConfig config;
    private final Addresses addresses;

    Webhook(NotificationConfig config, Addresses addresses) {
        this.config = config;
        this.addresses = addresses;
    }

    /** The signed form; throws what becomes a 403 when the signature does not hold. */
    SignedForm form(HttpServerRequest request, byte[] body) {
        var query = request.query() == null ? "" : "?" + request.query();
        return SignedForm.verified(
                        body,
                        request.getHeader("X-Twilio-Signature"),
                        addresses.of(request.path() + query),
                        config.carrier().signingTokens())
                .orElseThrow(ForbiddenException::new);
    }
}
