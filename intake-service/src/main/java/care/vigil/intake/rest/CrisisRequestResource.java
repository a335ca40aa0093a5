package care.vigil.intake.rest;

import care.vigil.intake.IntakeService;
import care.vigil.intake.Received;
import care.vigil.intake.message.AppRequest;
import care.vigil.intake.program.ProgramCopy;
import care.vigil.intake.rest.AppDoor.Opening.NoKey;
import care.vigil.intake.rest.AppDoor.Opening.NotYet;
import care.vigil.intake.rest.AppDoor.Opening.Open;
import care.vigil.web.problem.Problem;
import care.vigil.web.problem.Refusal;
import care.vigil.web.right.Door;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jdbi.v3.core.JdbiException;

/** A crisis request from the program's own app. 202 means that it is durable, and no more. */
@Path("/api/crisis-requests")
class CrisisRequestResource {

    private static final Logger LOG = Logger.getLogger(CrisisRequestResource.class);
    private static final Problem NOT_KEPT =
            Problem.of(
                    503,
                    "Not kept",
                    "Send it again with the same Idempotency-Key, and show the user the emergency"
                            + " numbers now.");
    private static final Problem NO_KEY =
            Problem.of(
                    401,
                    "No valid API key",
                    "Send the program's key as Authorization: Bearer vk_…");
    private static final Problem KEY_REUSED =
            Problem.of(
                    422,
                    "Idempotency-Key used before",
                    "The earlier request with this key had another content. Use a new key.");

    private final AppDoor door;
    private final IntakeService intake;

    CrisisRequestResource(AppDoor door, IntakeService intake) {
        this.door = door;
        this.intake = intake;
    }

    /**
     * What the app keeps.
     *
     * @param textable false when nobody will text this user, because there is no number or a safety
     *     flag forbids it; the app itself must then show the emergency numbers
     */
    public record Accepted(UUID requestId, boolean textable) {}

    @POST
    @Door(Door.Key.API_KEY)
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces({MediaType.APPLICATION_JSON, Problem.MEDIA_TYPE})
    public Response request(
            @HeaderParam("Authorization") String authorization,
            @HeaderParam("Idempotency-Key") String idempotencyKey,
            AppRequest body) {
        return switch (door.open(authorization)) {
            case NoKey() -> throw new Refusal(NO_KEY);
            case NotYet() -> notKept("its program is not known here yet");
            case Open(var program) -> take(program, idempotencyKey, body);
        };
    }

    private Response take(ProgramCopy program, String idempotencyKey, AppRequest body) {
        var flaws = AppRequestRules.flaws(body, idempotencyKey);
        if (!flaws.isEmpty()) {
            throw Refusal.invalid(flaws);
        }
        return answer(program, body, idempotencyKey);
    }

    /** The database is away: nothing was kept, and the app should try again. */
    @ServerExceptionMapper
    Response failed(JdbiException e) {
        return notKept(e.getClass().getSimpleName());
    }

    private static Response notKept(String why) {
        LOG.errorf("ALARM an app's request could not be kept: %s", why);
        return Response.status(NOT_KEPT.status())
                .header("Retry-After", 1)
                .type(Problem.MEDIA_TYPE)
                .entity(NOT_KEPT)
                .build();
    }

    private Response answer(ProgramCopy program, AppRequest body, String idempotencyKey) {
        var message = body.asMessage(program.program(), idempotencyKey);
        return switch (intake.receiveFromApp(program, message)) {
            case Received.Kept kept ->
                    Response.accepted(new Accepted(kept.messageId(), intake.textable(kept)))
                            .type(MediaType.APPLICATION_JSON)
                            .build();
            case Received.KeyReused _ -> throw new Refusal(KEY_REUSED);
            case Received.Unrouted _ -> throw new IllegalStateException("An app has a program");
        };
    }
}
