package care.vigil.intake.rest;

import care.vigil.carrier.CarrierOnly;
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
@CarrierOnly
@Path("/twilio/patient/voice")
class PatientCallResource {

    private final WebhookDoor door;
    private final SpokenAnswer answer;

    PatientCallResource(WebhookDoor door, SpokenAnswer answer) {
        this.door = door;
        this.answer = answer;
    }

    @POST
    @Consumes(MediaType.WILDCARD)
    public Response receive(byte[] body, @Context HttpServerRequest request) {
        return door.open(body, request).map(answer::to).orElseGet(TwimlAnswer::refused);
    }

    /** Nothing was kept: the caller hears that, and the answer itself brings the call again. */
    @ServerExceptionMapper
    Response failed(RuntimeException e) {
        door.failed(e);
        return SpokenAnswer.notKept();
    }
}
