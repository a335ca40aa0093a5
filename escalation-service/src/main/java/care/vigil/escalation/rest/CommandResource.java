package care.vigil.escalation.rest;

import care.vigil.escalation.Board;
import care.vigil.escalation.Hands;
import care.vigil.escalation.board.CaseView;
import care.vigil.escalation.hands.Action;
import care.vigil.escalation.hands.Right;
import care.vigil.escalation.machine.AfterCare;
import care.vigil.escalation.machine.Answered;
import care.vigil.web.Visitor;
import care.vigil.web.problem.Refusal;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import java.util.function.Consumer;

/** What people do about a case, by API; each answers the case as it stands then. */
@Path("/api/escalations/{id}")
@Produces(MediaType.APPLICATION_JSON)
class CommandResource {

    private final Board board;
    private final Hands hands;
    private final Visitor visitor;

    CommandResource(Board board, Hands hands, Visitor visitor) {
        this.board = board;
        this.hands = hands;
        this.visitor = visitor;
    }

    /** To whom the case is offered; without anybody, to whoever is on call next. */
    public record Offer(UUID clinicianId) {}

    /** Who said yes by phone. */
    public record Said(@NotNull UUID clinicianId) {}

    /** How many messages of the patient somebody saw. */
    public record Seen(@PositiveOrZero int messages) {}

    /** Who answered a call to the patient. */
    public record CallAnswered(@NotNull Answered by) {}

    /** What was owed after the close and is done. */
    public record Care(@NotNull AfterCare.Kind kind) {}

    /** A clinician takes the case, as themself. */
    @POST
    @Path("accept")
    @Right(Action.ACCEPT)
    public CaseView accept(UUID id) {
        return after(id, view -> hands.accept(view, visitor));
    }

    /** A clinician who was paged cannot take it. */
    @POST
    @Path("decline")
    @Right(Action.DECLINE)
    public CaseView decline(UUID id) {
        return after(id, view -> hands.decline(view, visitor));
    }

    /** The owner says that contact was made. */
    @POST
    @Path("contact")
    @Right(Action.CONTACT)
    public CaseView contact(UUID id) {
        return after(id, view -> hands.contactMade(view, visitor));
    }

    /** The owner says that the patient cannot be reached: the emergency task opens. */
    @POST
    @Path("cannot-reach")
    @Right(Action.CANNOT_REACH)
    public CaseView cannotReach(UUID id) {
        return after(id, view -> hands.cannotReach(view, visitor));
    }

    /** The owner passes the case on, and stays the owner until another accepts. */
    @POST
    @Path("pass")
    @Right(Action.PASS)
    public CaseView pass(UUID id) {
        return after(id, view -> hands.pass(view, visitor));
    }

    /** The owner offers the case to a colleague. */
    @POST
    @Path("hand-over")
    @Right(Action.HAND_OVER)
    public CaseView handOver(UUID id, Offer offer) {
        var to = offer == null ? null : offer.clinicianId();
        return after(id, view -> hands.handOver(view, visitor, to));
    }

    /** Somebody accepted by phone: they are paged to confirm it. */
    @POST
    @Path("accepted-by-phone")
    @Right(Action.ACCEPTED_BY_PHONE)
    public CaseView acceptedByPhone(UUID id, @NotNull @Valid Said said) {
        return after(id, view -> hands.acceptedByPhone(view, visitor, said.clinicianId()));
    }

    /** The owner has read what the patient wrote. */
    @POST
    @Path("read")
    @Right(Action.READ)
    public CaseView read(UUID id, @NotNull @Valid Seen seen) {
        return after(id, view -> hands.read(view, visitor, seen.messages()));
    }

    /** The owner is called and joined with the patient. */
    @POST
    @Path("call")
    @Right(Action.CALL)
    public CaseView call(UUID id) {
        return after(id, view -> hands.call(view, visitor));
    }

    /** Who answered when the owner called the patient; the patient themself is contact. */
    @POST
    @Path("answered")
    @Right(Action.RECORD_ANSWERED)
    public CaseView answered(UUID id, @NotNull @Valid CallAnswered call) {
        return after(id, view -> hands.recordAnswered(view, visitor, call.by()));
    }

    /** The emergency task opens. */
    @POST
    @Path("emergency")
    @Right(Action.OPEN_EMERGENCY)
    public CaseView emergency(UUID id) {
        return after(id, view -> hands.openEmergency(view, visitor));
    }

    /** What was owed after the close is done. */
    @POST
    @Path("care")
    @Right(Action.RECORD_CARE)
    public CaseView care(UUID id, @NotNull @Valid Care done) {
        return after(id, view -> hands.recordCare(view, visitor, done.kind()));
    }

    /** Somebody takes the emergency task. */
    @POST
    @Path("emergency/claim")
    @Right(Action.CLAIM_TASK)
    public CaseView claim(UUID id) {
        return after(id, view -> hands.claimTask(view, visitor));
    }

    private CaseView after(UUID id, Consumer<CaseView> action) {
        action.accept(visible(id));
        return visible(id);
    }

    private CaseView visible(UUID id) {
        return board.find(id, Action.LOOK.programsOf(visitor)).orElseThrow(Refusal::notFound);
    }
}
