package care.vigil.notification.rest;

import care.vigil.carrier.Twiml;
import care.vigil.notification.NotificationService;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** What the carrier asks and reports about one attempt; the attempt's id is in the address. */
@Path("/twilio")
@Produces(Twiml.MEDIA_TYPE)
public class AttemptWebhooks {

    private final Webhook webhook;
    private final NotificationService notification;
    private final Calls calls;

    AttemptWebhooks(Webhook webhook, NotificationService notification, Calls calls) {
        this.webhook = webhook;
        this.notification = notification;
        this.calls = calls;
    }

    /**
     * Somebody or something picked up: says what it is and asks for a key. Answers nothing itself.
     */
    @POST
    @Path("attempts/{id}/answer")
    public String answer(@RestPath UUID id, @Context HttpServerRequest request, byte[] body) {
        webhook.form(request, body);
        return calls.page(id);
    }

    /** A key was pressed. */
    @POST
    @Path("attempts/{id}/digits")
    public String digits(@RestPath UUID id, @Context HttpServerRequest request, byte[] body) {
        var answer = notification.key(id, webhook.form(request, body));
        return answer.map(calls::spoken).orElseGet(() -> calls.page(id));
    }

    /** Progress of a page's attempt, or of an answer. */
    @POST
    @Path("attempts/{id}/status")
    public String status(@RestPath UUID id, @Context HttpServerRequest request, byte[] body) {
        notification.progress(id, webhook.form(request, body));
        return Twiml.empty();
    }

    /** Progress of a text to a patient. */
    @POST
    @Path("patient/status")
    public String patientStatus(
            @RestQuery UUID attempt, @Context HttpServerRequest request, byte[] body) {
        var form = webhook.form(request, body);
        if (attempt != null) {
            notification.progress(attempt, form);
        }
        return Twiml.empty();
    }
}
