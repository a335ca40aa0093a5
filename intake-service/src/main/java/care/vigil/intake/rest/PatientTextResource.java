package care.vigil.intake.rest;

import care.vigil.carrier.CarrierOnly;
import care.vigil.carrier.Twiml;
import care.vigil.intake.IntakeService;
import care.vigil.intake.Received;
import care.vigil.intake.message.CarrierForm;
import care.vigil.messaging.Failpoint;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/**
 * A patient's text, from the carrier. The answer says nothing to the patient, whatever happens; it
 * tells the carrier whether to come again.
 */
@CarrierOnly
@Path("/twilio/patient/sms")
class PatientTextResource {

    private final WebhookDoor door;
    private final IntakeService intake;

    PatientTextResource(WebhookDoor door, IntakeService intake) {
        this.door = door;
        this.intake = intake;
    }

    @POST
    @Consumes(MediaType.WILDCARD)
    public Response receive(byte[] body, @Context HttpServerRequest request) {
        return door.open(body, request).map(this::keep).orElseGet(TwimlAnswer::refused);
    }

    /** Whatever went wrong: nothing was kept, and not a word of it may reach the patient. */
    @ServerExceptionMapper
    Response failed(RuntimeException e) {
        return door.failed(e);
    }

    private Response keep(CarrierForm form) {
        var received = intake.receive(form.to(), form.text());
        Failpoint.AFTER_INSERT_BEFORE_REPLY.reached();
        return switch (received) {
            case Received.Kept _ -> TwimlAnswer.of(Twiml.empty());
            case Received.KeyReused _ -> TwimlAnswer.of(Twiml.empty());
            // The text is kept and will be answered for, but not soon: the carrier should also try
            // its fallback.
            case Received.Unrouted(var noProgramYet) ->
                    noProgramYet ? TwimlAnswer.comeAgain() : TwimlAnswer.of(Twiml.empty());
        };
    }
}
