package care.vigil.escalation.web;

import care.vigil.escalation.Board;
import care.vigil.escalation.Board.Sight;
import care.vigil.escalation.Hands;
import care.vigil.escalation.board.CaseView;
import care.vigil.escalation.board.TimelineEntry;
import care.vigil.web.Visitor;
import care.vigil.web.problem.Refusal;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestResponse;

/** The board at {@code /} and a page for each case. */
@Path("/")
@Produces(MediaType.TEXT_HTML)
class Pages {

    private final Board board;
    private final Hands hands;
    private final Visitor visitor;

    Pages(Board board, Hands hands, Visitor visitor) {
        this.board = board;
        this.hands = hands;
        this.visitor = visitor;
    }

    @CheckedTemplate
    static final class Templates {

        private Templates() {}

        static native TemplateInstance board(Sight sight);

        static native TemplateInstance cases(Sight sight);

        static native TemplateInstance escalation(
                CaseView it, List<TimelineEntry> timeline, boolean mayAccept, Instant now);
    }

    /** The board. */
    @GET
    public TemplateInstance board() {
        return Templates.board(board.open(visitor.programs()));
    }

    /** What of the board changes: the open cases. */
    @GET
    @Path("escalations/open")
    public TemplateInstance cases() {
        return Templates.cases(board.open(visitor.programs()));
    }

    /** A case and its history. */
    @GET
    @Path("escalations/{id}")
    public TemplateInstance escalation(UUID id) {
        var view = visible(id);
        var mayAccept = view.unowned() && Hands.mayTake(view, visitor);
        return Templates.escalation(
                view, board.timeline(id, view.program()), mayAccept, board.now());
    }

    /** A clinician takes the case from its page. */
    @POST
    @Path("escalations/{id}/acceptance")
    public RestResponse<Void> accept(UUID id) {
        hands.accept(visible(id), visitor);
        return RestResponse.seeOther(URI.create("/escalations/" + id));
    }

    private CaseView visible(UUID id) {
        return board.find(id, visitor.programs()).orElseThrow(Refusal::notFound);
    }
}
