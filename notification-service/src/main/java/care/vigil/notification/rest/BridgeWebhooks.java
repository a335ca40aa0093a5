package care.vigil.notification.rest;

import care.vigil.carrier.CarrierOnly;
import care.vigil.carrier.SignedForm;
import care.vigil.carrier.Twiml;
import care.vigil.notification.Calling;
import care.vigil.notification.Joining;
import care.vigil.notification.call.CallWords;
import care.vigil.notification.call.Line;
import care.vigil.notification.call.Step;
import care.vigil.notification.wording.Answer;
import care.vigil.notification.wording.AnswerWords;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** A clinician who is joined with a patient: how the patient's leg goes, and what came of it. */
@CarrierOnly
@Path("/twilio/bridges/{id}")
@Produces(Twiml.MEDIA_TYPE)
public class BridgeWebhooks {

    private final Webhook webhook;
    private final Joining joining;
    private final Calling calling;
    private final Calls calls;

    BridgeWebhooks(Webhook webhook, Joining joining, Calling calling, Calls calls) {
        this.webhook = webhook;
        this.joining = joining;
        this.calling = calling;
        this.calls = calls;
    }

    /** The patient's leg is over, or never came about: the clinician is asked what came of it. */
    @POST
    @Path("ended")
    public String ended(@RestPath UUID id, @Context HttpServerRequest request, byte[] body) {
        var form = webhook.form(request, body);
        return joining.lineOf(id, form)
                .map(line -> calls.twiml(line, joining.ended(id, form)))
                .orElse(VoiceTwiml.lastWords(CallWords.GOODBYE));
    }

    /** Progress of the patient's leg. */
    @POST
    @Path("status")
    public String status(@RestPath UUID id, @Context HttpServerRequest request, byte[] body) {
        joining.progress(id, webhook.form(request, body));
        return Twiml.empty();
    }

    /**
     * A key that says what came of it.
     *
     * @param again what another call to the patient would be
     */
    @POST
    @Path("digits")
    public String digits(
            @RestPath UUID id,
            @RestQuery UUID again,
            @Context HttpServerRequest request,
            byte[] body) {
        var form = webhook.form(request, body);
        return joining.lineOf(id, form)
                .map(line -> calls.twiml(line, step(line, id, again, form)))
                .orElse(VoiceTwiml.lastWords(CallWords.GOODBYE));
    }

    private Step step(Line line, UUID id, UUID again, SignedForm form) {
        var key = form.text("Digits");
        if (key.equals("3") && again != null) {
            return joining.again(line, id, again);
        }
        return joining.outcome(line, id, key)
                .map(answer -> after(line, id, again, answer))
                .orElseGet(() -> new Step.AskOutcome(id, "", again));
    }

    /** Whoever has not reached the patient may want to call again, or to say that they cannot. */
    private Step after(Line line, UUID id, UUID again, Answer answer) {
        return answer instanceof Answer.CallRecorded
                ? new Step.AskOutcome(id, AnswerWords.spoken(answer), again)
                : calling.goOn(line, answer);
    }
}
