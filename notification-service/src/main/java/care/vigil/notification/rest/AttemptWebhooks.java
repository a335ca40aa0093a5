package care.vigil.notification.rest;

import care.vigil.carrier.CarrierOnly;
import care.vigil.carrier.SignedForm;
import care.vigil.carrier.Twiml;
import care.vigil.notification.Calling;
import care.vigil.notification.NotificationService;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import java.util.UUID;
import java.util.function.Supplier;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** What the carrier asks and reports about one attempt; the attempt's id is in the address. */
@CarrierOnly
@Path("/twilio")
@Produces(Twiml.MEDIA_TYPE)
public class AttemptWebhooks {

    private static final String NOBODY = VoiceTwiml.lastWords("This call is not for you. Goodbye.");

    private final Webhook webhook;
    private final NotificationService notification;
    private final Calling calling;
    private final Keys keys;
    private final Calls calls;
    private final InTime inTime;

    AttemptWebhooks(
            Webhook webhook,
            NotificationService notification,
            Calling calling,
            Keys keys,
            Calls calls,
            InTime inTime) {
        this.webhook = webhook;
        this.notification = notification;
        this.calling = calling;
        this.keys = keys;
        this.calls = calls;
        this.inTime = inTime;
    }

    /**
     * Somebody or something picked up: says what it is and asks for a key. Answers nothing itself.
     * While the database is busy it says what needs no database, and comes back.
     *
     * @param again how often it has come back
     */
    @POST
    @Path("attempts/{id}/answer")
    public String answer(
            @RestPath UUID id,
            @RestQuery int again,
            @Context HttpServerRequest request,
            byte[] body) {
        var form = webhook.form(request, body);
        Supplier<String> twiml =
                () ->
                        calling.lineOf(id, form.text("CallSid"))
                                .map(line -> calls.twiml(line, calling.pickedUp(line)))
                                .orElse(NOBODY);
        return inTime.orOneMoment(id, again, twiml);
    }

    /** The carrier did not get what it asked for last: says what needs no database. */
    @POST
    @Path("attempts/{id}/fallback")
    public String fallback(@RestPath UUID id, @Context HttpServerRequest request, byte[] body) {
        var form = webhook.form(request, body);
        return inTime.afterFailure(id, form.text("ErrorCode"));
    }

    /** A key was pressed, or the call goes on. */
    @POST
    @Path("attempts/{id}/digits")
    public String digits(
            @RestPath UUID id,
            @BeanParam Keys.Asked asked,
            @Context HttpServerRequest request,
            byte[] body) {
        var form = webhook.form(request, body);
        return calling.lineOf(id, form.text("CallSid"))
                .map(line -> calls.twiml(line, keys.pressed(line, asked, key(form))))
                .orElse(NOBODY);
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

    private static String key(SignedForm form) {
        return form.text("Digits");
    }
}
