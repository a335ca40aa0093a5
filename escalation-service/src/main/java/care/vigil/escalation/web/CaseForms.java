package care.vigil.escalation.web;

import care.vigil.escalation.Board;
import care.vigil.escalation.Hands;
import care.vigil.escalation.board.CaseView;
import care.vigil.escalation.hands.Action;
import care.vigil.escalation.hands.Right;
import care.vigil.escalation.machine.AfterCare;
import care.vigil.escalation.machine.Answered;
import care.vigil.web.Visitor;
import care.vigil.web.problem.Refusal;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.UUID;
import java.util.function.Consumer;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestResponse;

/** The buttons of a case. Each leads back to the page it is on. */
@Path("/escalations")
@Produces(MediaType.TEXT_HTML)
class CaseForms {

    private final Board board;
    private final Hands hands;
    private final Visitor visitor;

    CaseForms(Board board, Hands hands, Visitor visitor) {
        this.board = board;
        this.hands = hands;
        this.visitor = visitor;
    }

    /** A clinician takes the case. */
    @POST
    @Path("{id}/accept")
    @Right(Action.ACCEPT)
    public RestResponse<Void> accept(UUID id, @RestForm String from) {
        return after(id, from, view -> hands.accept(view, visitor));
    }

    /** A clinician who was paged cannot take it. */
    @POST
    @Path("{id}/decline")
    @Right(Action.DECLINE)
    public RestResponse<Void> decline(UUID id, @RestForm String from) {
        return after(id, from, view -> hands.decline(view, visitor));
    }

    /** The owner has reached the patient. */
    @POST
    @Path("{id}/contact")
    @Right(Action.CONTACT)
    public RestResponse<Void> contact(UUID id, @RestForm String from) {
        return after(id, from, view -> hands.contactMade(view, visitor));
    }

    /** The owner cannot reach the patient. */
    @POST
    @Path("{id}/cannot-reach")
    @Right(Action.CANNOT_REACH)
    public RestResponse<Void> cannotReach(UUID id, @RestForm String from) {
        return after(id, from, view -> hands.cannotReach(view, visitor));
    }

    /** The owner passes the case on. */
    @POST
    @Path("{id}/pass")
    @Right(Action.PASS)
    public RestResponse<Void> pass(UUID id, @RestForm String from) {
        return after(id, from, view -> hands.pass(view, visitor));
    }

    /** The owner offers the case to one colleague. */
    @POST
    @Path("{id}/hand-over")
    @Right(Action.HAND_OVER)
    public RestResponse<Void> handOver(UUID id, @RestForm String from, @RestForm String colleague) {
        var to = Fields.only(sent -> sent.person("colleague", colleague));
        return after(id, from, view -> hands.handOver(view, visitor, to));
    }

    /** Somebody said yes by phone, and is paged to confirm it. */
    @POST
    @Path("{id}/accepted-by-phone")
    @Right(Action.ACCEPTED_BY_PHONE)
    public RestResponse<Void> acceptedByPhone(
            UUID id, @RestForm String from, @RestForm String colleague) {
        var who = Fields.only(sent -> sent.person("colleague", colleague));
        return after(id, from, view -> hands.acceptedByPhone(view, visitor, who));
    }

    /** The owner has read what the patient wrote. */
    @POST
    @Path("{id}/read")
    @Right(Action.READ)
    public RestResponse<Void> read(UUID id, @RestForm String from, @RestForm int messages) {
        return after(id, from, view -> hands.read(view, visitor, messages));
    }

    /** The owner is called and joined with the patient. */
    @POST
    @Path("{id}/call")
    @Right(Action.CALL)
    public RestResponse<Void> call(UUID id, @RestForm String from) {
        return after(id, from, view -> hands.call(view, visitor));
    }

    /** The owner says who answered when they called the patient. */
    @POST
    @Path("{id}/answered")
    @Right(Action.RECORD_ANSWERED)
    public RestResponse<Void> answered(UUID id, @RestForm String from, @RestForm String by) {
        var who = Fields.only(sent -> sent.choice("by", Answered.class, by));
        return after(id, from, view -> hands.recordAnswered(view, visitor, who));
    }

    /** The emergency task opens. */
    @POST
    @Path("{id}/emergency")
    @Right(Action.OPEN_EMERGENCY)
    public RestResponse<Void> emergency(UUID id, @RestForm String from) {
        return after(id, from, view -> hands.openEmergency(view, visitor));
    }

    /** Somebody takes the emergency task. */
    @POST
    @Path("{id}/emergency/claim")
    @Right(Action.CLAIM_TASK)
    public RestResponse<Void> claim(UUID id, @RestForm String from) {
        return after(id, from, view -> hands.claimTask(view, visitor));
    }

    /** What was owed after the close is done. */
    @POST
    @Path("{id}/care")
    @Right(Action.RECORD_CARE)
    public RestResponse<Void> care(UUID id, @RestForm String from, @RestForm String kind) {
        var what = Fields.only(sent -> sent.choice("kind", AfterCare.Kind.class, kind));
        return after(id, from, view -> hands.recordCare(view, visitor, what));
    }

    private RestResponse<Void> after(UUID id, String from, Consumer<CaseView> action) {
        action.accept(
                board.find(id, Action.LOOK.programsOf(visitor)).orElseThrow(Refusal::notFound));
        return RestResponse.seeOther(
                URI.create("/mine".equals(from) ? "/mine" : "/escalations/" + id));
    }
}
