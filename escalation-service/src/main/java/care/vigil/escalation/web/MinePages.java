package care.vigil.escalation.web;

import care.vigil.escalation.Board;
import care.vigil.escalation.Colleagues;
import care.vigil.escalation.Colleagues.Duty;
import care.vigil.escalation.hands.Action;
import care.vigil.escalation.hands.Right;
import care.vigil.web.Visitor;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;

/** A clinician's own pages and cases, made for a phone in one hand. */
@Path("/mine")
@Produces(MediaType.TEXT_HTML)
class MinePages {

    private final Board board;
    private final Faces faces;
    private final Colleagues colleagues;
    private final Visitor visitor;

    MinePages(Board board, Faces faces, Colleagues colleagues, Visitor visitor) {
        this.board = board;
        this.faces = faces;
        this.colleagues = colleagues;
        this.visitor = visitor;
    }

    @CheckedTemplate
    static final class Templates {

        private Templates() {}

        static native TemplateInstance mine(
                List<Face> faces, List<Duty> duties, boolean clinician, Instant now);
    }

    /** What waits for the visitor, most pressing first. */
    @GET
    @Right(Action.LOOK)
    public TemplateInstance mine() {
        var me = visitor.clinicianId();
        if (me == null) {
            return Templates.mine(List.of(), List.of(), false, board.now());
        }
        return Templates.mine(
                board.concerning(me, Action.LOOK.programsOf(visitor)).stream()
                        .map(faces::inList)
                        .toList(),
                colleagues.duties(me, Action.LOOK.programsOf(visitor)),
                true,
                board.now());
    }
}
