package care.vigil.escalation.web;

import care.vigil.escalation.Board;
import care.vigil.escalation.Colleagues;
import care.vigil.escalation.Colleagues.Duty;
import care.vigil.escalation.board.CaseView;
import care.vigil.escalation.board.CaseView.CareView;
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
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;

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

    /** Something that the visitor owes after a case. */
    record Owed(CaseView it, CareView care) {}

    @CheckedTemplate
    static final class Templates {

        private Templates() {}

        static native TemplateInstance mine(
                List<Face> faces,
                List<Owed> owed,
                List<Duty> duties,
                boolean clinician,
                Instant now);
    }

    /** What waits for the visitor, most pressing first. */
    @GET
    @Right(Action.LOOK)
    public TemplateInstance mine() {
        var me = visitor.clinicianId();
        if (me == null) {
            return Templates.mine(List.of(), List.of(), List.of(), false, board.now());
        }
        var programs = Action.LOOK.programsOf(visitor);
        return Templates.mine(
                board.concerning(me, programs).stream().map(faces::inList).toList(),
                owed(me, programs),
                colleagues.duties(me, programs),
                true,
                board.now());
    }

    private List<Owed> owed(UUID me, Set<String> programs) {
        return board.owing(me, programs).stream()
                .flatMap(it ->
                        it.care().stream()
                                .filter(care -> care.owed() && care.ownerId().equals(me))
                                .map(care -> new Owed(it, care)))
                .sorted(Comparator.comparing(one -> one.care().dueAt()))
                .toList();
    }
}
