package care.vigil.escalation.web;

import care.vigil.escalation.Board;
import care.vigil.escalation.Board.Sight;
import care.vigil.escalation.CarrierLine;
import care.vigil.escalation.Overview;
import care.vigil.escalation.board.CarrierSaid;
import care.vigil.escalation.board.Tiles;
import care.vigil.escalation.hands.Action;
import care.vigil.escalation.hands.Right;
import care.vigil.web.Visitor;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;

/** The board at {@code /}; with {@code ?wall} for a screen that a whole room can read. */
@Path("/")
@Produces(MediaType.TEXT_HTML)
class BoardPages {

    private final Board board;
    private final Overview overview;
    private final CarrierLine carrier;
    private final Visitor visitor;

    BoardPages(Board board, Overview overview, CarrierLine carrier, Visitor visitor) {
        this.board = board;
        this.overview = overview;
        this.carrier = carrier;
        this.visitor = visitor;
    }

    @CheckedTemplate
    static final class Templates {

        private Templates() {}

        static native TemplateInstance board(
                Sight sight, Tiles tiles, CarrierSaid said, boolean wall);

        static native TemplateInstance cases(
                Sight sight, Tiles tiles, CarrierSaid said, boolean wall);
    }

    /** The board. */
    @GET
    @Right(Action.LOOK)
    public TemplateInstance board(@Context UriInfo address) {
        var sight = board.open(Action.LOOK.programsOf(visitor));
        return Templates.board(sight, tiles(sight), said(sight), isWall(address));
    }

    /** What of the board changes: figures and open cases. */
    @GET
    @Path("board/cases")
    @Right(Action.LOOK)
    public TemplateInstance cases(@Context UriInfo address) {
        var sight = board.open(Action.LOOK.programsOf(visitor));
        return Templates.cases(sight, tiles(sight), said(sight), isWall(address));
    }

    private CarrierSaid said(Sight sight) {
        return carrier.about(
                sight.cases().stream().flatMap(it -> CaseWords.latest(it).stream()).toList());
    }

    private Tiles tiles(Sight sight) {
        return overview.tiles(Action.LOOK.programsOf(visitor), sight);
    }

    private static boolean isWall(UriInfo address) {
        return address.getQueryParameters().containsKey("wall");
    }
}
