package care.vigil.intake.rest;

import care.vigil.carrier.FormParameters;
import care.vigil.carrier.Twiml;
import care.vigil.intake.IntakeService;
import care.vigil.intake.Received;
import care.vigil.intake.message.CarrierForm;
import care.vigil.intake.message.Original;
import care.vigil.messaging.Internal;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/**
 * What a patient sent to the pager number. Notification-service, which answers there, hands over
 * the carrier's form as it is ({@code ?via=sms} or {@code ?via=call}) and gives our TwiML back to
 * the carrier. The same SID again changes nothing.
 */
@Internal
@Path("/internal/crossed-messages")
class CrossedMessageResource {

    /** Whether safety flags let whoever wrote be answered by a text from anywhere. */
    private static final String TEXTABLE = "Vigil-Textable";

    private final WebhookDoor door;
    private final IntakeService intake;
    private final SpokenAnswer answer;

    CrossedMessageResource(WebhookDoor door, IntakeService intake, SpokenAnswer answer) {
        this.door = door;
        this.intake = intake;
        this.answer = answer;
    }

    @POST
    @Consumes(MediaType.WILDCARD)
    public Response receive(@RestQuery String via, byte[] body) {
        var bytes = body == null ? new byte[0] : body;
        var form = new CarrierForm(FormParameters.parse(bytes), Original.of(bytes));
        return switch (via == null ? "" : via) {
            case "sms" ->
                    Response.ok(Twiml.empty(), Twiml.MEDIA_TYPE)
                            .header(TEXTABLE, isTextable(intake.receive(form.to(), form.text())))
                            .build();
            case "call" -> answer.to(form);
            default -> throw new BadRequestException();
        };
    }

    private boolean isTextable(Received received) {
        return !(received instanceof Received.Kept kept) || intake.textable(kept);
    }

    /** Nothing was kept: 503, and whoever handed it over answers for it. */
    @ServerExceptionMapper
    Response failed(RuntimeException e) {
        return e instanceof BadRequestException
                ? Response.status(Response.Status.BAD_REQUEST).build()
                : door.failed(e);
    }
}
