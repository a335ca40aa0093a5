package care.vigil.escalation.web;

import care.vigil.escalation.Board;
import care.vigil.escalation.Board.Sight;
import care.vigil.escalation.Hands;
import care.vigil.escalation.Overview;
import care.vigil.escalation.board.CaseView;
import care.vigil.escalation.board.Tiles;
import care.vigil.escalation.board.TimelineEntry;
import care.vigil.web.Visitor;
import care.vigil.web.problem.Refusal;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
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
    private final Overview overview;
    private final Hands hands;
    private final Visitor visitor;

    Pages(Board board, Overview overview, Hands hands, Visitor visitor) {
        this.board = board;
        this.overview = overview;
        this.hands = hands;
        this.visitor = visitor;
    }

    @CheckedTemplate
    static final class Templates {

        private Templates() {}

        static native TemplateInstance board(Sight sight, Tiles tiles, boolean wall);

        static native TemplateInstance cases(Sight sight, Tiles tiles, boolean wall);

        static native TemplateInstance escalation(
                CaseView it, List<TimelineEntry> timeline, boolean mayAccept, Instant now);
    }

    /** The board; with {@code ?wall} for a screen that a whole room can read. */
    @GET
    public TemplateInstance board(@Context UriInfo address) {
        var sight = board.open(visitor.programs());
        return Templates.board(sight, overview.tiles(visitor.programs(), sight), isWall(address));
    }

    /** What of the board changes: figures and open cases. */
    @GET
    @Path("escalations/open")
    public TemplateInstance cases(@Context UriInfo address) {
        var sight = board.open(visitor.programs());
        return Templates.cases(sight, overview.tiles(visitor.programs(), sight), isWall(address));
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

    private static boolean isWall(UriInfo address) {
        return address.getQueryParameters().containsKey("wall");
    }

    private CaseView visible(UUID id) {
        return board.find(id, visitor.programs()).orElseThrow(Refusal::notFound);
    }
}
