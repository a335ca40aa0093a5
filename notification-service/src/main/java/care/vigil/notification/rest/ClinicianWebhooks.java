package care.vigil.notification.rest;

import care.vigil.carrier.Twiml;
import care.vigil.notification.NotificationService;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;

/** What clinicians text and call the pager number for. */
@Path("/twilio/clinician")
@Produces(Twiml.MEDIA_TYPE)
public class ClinicianWebhooks {

    private final Webhook webhook;
    private final NotificationService notification;
    private final Calls calls;

    ClinicianWebhooks(Webhook webhook, NotificationService notification, Calls calls) {
        this.webhook = webhook;
        this.notification = notification;
        this.calls = calls;
    }

    /**
     * A text to the pager number. It is durable when this answers; the reply is a text of its own.
     */
    @POST
    @Path("sms")
    public String sms(@Context HttpServerRequest request, byte[] body) {
        notification.reply(webhook.form(request, body));
        return Twiml.empty();
    }

    /** A call to the pager number: who is on call hears how to answer, everybody whom to call. */
    @POST
    @Path("voice")
    public String voice(@Context HttpServerRequest request, byte[] body) {
        return calls.toPager(webhook.form(request, body).text("To"));
    }
}
