package care.vigil.escalation.web;

import care.vigil.escalation.Board;
import care.vigil.escalation.Colleagues;
import care.vigil.escalation.Hands;
import care.vigil.escalation.PatientReading;
import care.vigil.escalation.board.CaseView;
import care.vigil.escalation.hands.Action;
import care.vigil.escalation.hands.Note;
import care.vigil.escalation.hands.Right;
import care.vigil.web.Visitor;
import care.vigil.web.problem.Refusal;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;

/** The page of a case, and what is opened on it by a click because each reading is recorded. */
@Path("/escalations")
@Produces(MediaType.TEXT_HTML)
class CasePages {

    private final Board board;
    private final Faces faces;
    private final PatientReading reading;
    private final Hands hands;
    private final Colleagues colleagues;
    private final Visitor visitor;

    CasePages(
            Board board,
            Faces faces,
            PatientReading reading,
            Hands hands,
            Colleagues colleagues,
            Visitor visitor) {
        this.board = board;
        this.faces = faces;
        this.reading = reading;
        this.hands = hands;
        this.colleagues = colleagues;
        this.visitor = visitor;
    }

    /** A note and the name of who wrote it. */
    record Written(Note note, String author) {}

    @CheckedTemplate
    static final class Templates {

        private Templates() {}

        static native TemplateInstance escalation(Face face);

        static native TemplateInstance patient(String address);

        static native TemplateInstance notes(CaseView it, List<Written> notes);
    }

    /** A case and its history, with what the visitor may do about it. */
    @GET
    @Path("{id}")
    @Right(Action.LOOK)
    public TemplateInstance escalation(UUID id) {
        return Templates.escalation(faces.of(visible(id)));
    }

    /** Leave to read about the patient: the page fetches it from where it is kept. */
    @POST
    @Path("{id}/patient")
    @Right(Action.READ_PATIENT)
    public TemplateInstance patient(UUID id) {
        return Templates.patient(reading.address(visible(id).id(), visitor));
    }

    /** What was written about the case; that it was read is recorded. */
    @POST
    @Path("{id}/notes")
    @Right(Action.READ_NOTES)
    public TemplateInstance notes(UUID id) {
        var view = visible(id);
        var notes =
                hands.notes(view, visitor).stream()
                        .map(note ->
                                new Written(note, colleagues.name(view.program(), note.author())))
                        .toList();
        return Templates.notes(view, notes);
    }

    private CaseView visible(UUID id) {
        return board.find(id, Action.LOOK.programsOf(visitor)).orElseThrow(Refusal::notFound);
    }
}
