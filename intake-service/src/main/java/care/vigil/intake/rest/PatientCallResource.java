package care.vigil.intake.rest;

import care.vigil.intake.IntakeService;
import care.vigil.intake.Received;
import care.vigil.intake.call.CallAnswer;
import care.vigil.intake.message.CarrierForm;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/**
 * A patient's call, at its first webhook: it is a request from then on, also when the caller hangs
 * up at once. The caller hears what is true and the emergency numbers.
 */
@Path("/twilio/patient/voice")
class PatientCallResource {

    private final WebhookDoor door;
    private final IntakeService intake;

    PatientCallResource(WebhookDoor door, IntakeService intake) {
        this.door = door;
        this.intake = intake;
    }

    @POST
    @Consumes(MediaType.WILDCARD)
    public Response receive(byte[] body, @Context HttpServerRequest request) {
        return door.open(body, request).map(this::answer).orElseGet(TwimlAnswer::refused);
    }

    /** Whatever went wrong: nothing was kept, and not a word of it may reach the patient. */
    @ServerExceptionMapper
    Response failed(RuntimeException e) {
        return door.failed(e);
    }

    private Response answer(CarrierForm form) {
        return switch (intake.receive(form.to(), form.call())) {
            case Received.Kept kept -> TwimlAnswer.of(accepted(kept));
            case Received.KeyReused _ -> TwimlAnswer.of(CallAnswer.ofUnknownNumber());
            case Received.Unrouted(var noProgramYet) ->
                    noProgramYet
                            ? TwimlAnswer.comeAgain()
                            : TwimlAnswer.of(CallAnswer.ofUnknownNumber());
        };
    }

    private String accepted(Received.Kept kept) {
        return intake.program(kept.program())
                .map(CallAnswer::of)
                .orElseGet(CallAnswer::ofUnknownNumber);
    }
}
