package care.vigil.notification.rest;

import care.vigil.carrier.CarrierOnly;
import care.vigil.carrier.Twiml;
import care.vigil.messaging.Failpoint;
import care.vigil.notification.Calling;
import care.vigil.notification.NotificationService;
import care.vigil.notification.PagerCalls;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;

/** What clinicians text and call the pager number for. */
@CarrierOnly
@Path("/twilio/clinician")
@Produces(Twiml.MEDIA_TYPE)
public class ClinicianWebhooks {

    private final Webhook webhook;
    private final NotificationService notification;
    private final PagerCalls pagerCalls;
    private final Calling calling;
    private final Keys keys;
    private final Calls calls;

    ClinicianWebhooks(
            Webhook webhook,
            NotificationService notification,
            PagerCalls pagerCalls,
            Calling calling,
            Keys keys,
            Calls calls) {
        this.webhook = webhook;
        this.notification = notification;
        this.pagerCalls = pagerCalls;
        this.calling = calling;
        this.keys = keys;
        this.calls = calls;
    }

    /**
     * A text to the pager number. It is durable when this answers; the reply is a text of its own.
     */
    @POST
    @Path("sms")
    public String sms(@Context HttpServerRequest request, byte[] body) {
        notification.reply(webhook.form(request, body), body);
        Failpoint.AFTER_INSERT_BEFORE_REPLY.reached();
        return Twiml.empty();
    }

    /**
     * A call to the pager number: a clinician hears what is theirs; anybody else is taken in by
     * intake-service like any caller, and hears at least whom to call.
     */
    @POST
    @Path("voice")
    public String voice(@Context HttpServerRequest request, byte[] body) {
        var form = webhook.form(request, body);
        return pagerCalls
                .lineOf(form)
                .map(line -> calls.twiml(line, calling.theyCalled(line)))
                .orElseGet(() ->
                        pagerCalls
                                .takenIn(form, body)
                                .orElseGet(() -> StrangerTwiml.of(pagerCalls.stranger(form))));
    }

    /** A key in such a call, or it goes on. */
    @POST
    @Path("voice/digits")
    public String digits(
            @BeanParam Keys.Asked asked, @Context HttpServerRequest request, byte[] body) {
        var form = webhook.form(request, body);
        return pagerCalls
                .lineOf(form)
                .map(line -> calls.twiml(line, keys.pressed(line, asked, form.text("Digits"))))
                .orElseGet(() -> StrangerTwiml.of(pagerCalls.stranger(form)));
    }
}
