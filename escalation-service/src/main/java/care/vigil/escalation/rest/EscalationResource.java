package care.vigil.escalation.rest;

import care.vigil.escalation.Board;
import care.vigil.escalation.board.CaseView;
import care.vigil.escalation.board.TimelineEntry;
import care.vigil.escalation.hands.Action;
import care.vigil.escalation.hands.Right;
import care.vigil.web.Visitor;
import care.vigil.web.problem.Problem.Flaw;
import care.vigil.web.problem.Refusal;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestQuery;

/** Cases by API. A case of a program that is not the visitor's does not exist for them. */
@Path("/api/escalations")
@Produces(MediaType.APPLICATION_JSON)
class EscalationResource {

    private static final Set<String> PHASES =
            Set.of("PAGING", "LOOPING", "OWNED", "IN_CONTACT", "CLOSED");

    private final Board board;
    private final Visitor visitor;

    EscalationResource(Board board, Visitor visitor) {
        this.board = board;
        this.visitor = visitor;
    }

    /** A case with its history. */
    public record CaseWithTimeline(@JsonUnwrapped CaseView view, List<TimelineEntry> timeline) {}

    /** Whether the history of a case is whole, and if not, what is wrong with it. */
    public record Verification(UUID id, boolean whole, List<String> problems) {}

    /** The open cases, least time left first; with {@code state}, those in one phase. */
    @GET
    @Right(Action.LOOK)
    public List<CaseView> list(@RestQuery String state) {
        if (state == null || state.equalsIgnoreCase("open")) {
            return board.open(Action.LOOK.programsOf(visitor)).cases();
        }
        var phase = state.toUpperCase(Locale.ROOT).replace('-', '_');
        if (!PHASES.contains(phase)) {
            throw Refusal.invalid(
                    List.of(
                            new Flaw(
                                    "state",
                                    "is open or one of paging, looping, owned, in-contact, closed")));
        }
        return board.inPhase(Action.LOOK.programsOf(visitor), phase);
    }

    /** One case and what happened to it. */
    @GET
    @Path("{id}")
    @Right(Action.LOOK)
    public CaseWithTimeline one(UUID id) {
        var view = visible(id);
        return new CaseWithTimeline(view, board.timeline(id, view.program()));
    }

    /** Recomputes the hash chain of a case. */
    @GET
    @Path("{id}/verification")
    @Right(Action.LOOK)
    public Verification verification(UUID id) {
        var flaws = board.flaws(visible(id).id());
        return new Verification(id, flaws.isEmpty(), flaws);
    }

    private CaseView visible(UUID id) {
        return board.find(id, Action.LOOK.programsOf(visitor)).orElseThrow(Refusal::notFound);
    }
}
