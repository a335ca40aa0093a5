package care.vigil.notification.rest;

import care.vigil.carrier.CarrierOnly;
import care.vigil.carrier.Twiml;
import care.vigil.messaging.Database;
import care.vigil.notification.OperationsAlerts;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;

/** What a call says that tells operations of trouble and asks for nothing. */
@CarrierOnly
@Path("/twilio/attempts/{id}/words")
@Produces(Twiml.MEDIA_TYPE)
public class AlertWebhooks {

    private static final String WITHOUT_WORDS = "Vigil alarm. Look at the board now.";

    private final Webhook webhook;
    private final Database database;
    private final OperationsAlerts alerts;

    AlertWebhooks(Webhook webhook, Database database, OperationsAlerts alerts) {
        this.webhook = webhook;
        this.database = database;
        this.alerts = alerts;
    }

    /** Somebody or something picked up. */
    @POST
    public String words(@RestPath UUID id, @Context HttpServerRequest request, byte[] body) {
        webhook.form(request, body);
        return VoiceTwiml.lastWords(
                database.read(handle -> alerts.spoken(handle, id)).orElse(WITHOUT_WORDS));
    }
}
