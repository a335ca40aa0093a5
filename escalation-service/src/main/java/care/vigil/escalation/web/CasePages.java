package care.vigil.escalation.web;

import care.vigil.escalation.Board;
import care.vigil.escalation.Colleagues;
import care.vigil.escalation.PatientReading;
import care.vigil.escalation.Reports;
import care.vigil.escalation.board.CaseView;
import care.vigil.escalation.hands.Action;
import care.vigil.escalation.hands.Note;
import care.vigil.escalation.hands.Right;
import care.vigil.escalation.hands.TaskRecord;
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
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestResponse;

/** The page of a case, and what is opened on it by a click because each reading is recorded. */
@Path("/escalations")
@Produces(MediaType.TEXT_HTML)
class CasePages {

    /** Sent by a page's scripts, which want no more than a part. */
    private static final String PART = "HX-Request";

    private final Board board;
    private final Faces faces;
    private final PatientReading reading;
    private final Reports reports;
    private final Colleagues colleagues;
    private final Visitor visitor;

    CasePages(
            Board board,
            Faces faces,
            PatientReading reading,
            Reports reports,
            Colleagues colleagues,
            Visitor visitor) {
        this.board = board;
        this.faces = faces;
        this.reading = reading;
        this.reports = reports;
        this.colleagues = colleagues;
        this.visitor = visitor;
    }

    /** What was dialled for an emergency task, and the name of who said so. */
    record Recorded(TaskRecord record, String author) {}

    /** A note and the name of who wrote it. */
    record Written(Note note, String author) {}

    @CheckedTemplate
    static final class Templates {

        private Templates() {}

        static native TemplateInstance escalation(Face face);

        static native TemplateInstance patient(String address);

        static native TemplateInstance notes(CaseView it, List<Written> notes);

        static native TemplateInstance record(CaseView it, List<Recorded> records);

        static native TemplateInstance alone(CaseView it, String heading, String content);
    }

    /** A case and its history, with what the visitor may do about it. */
    @GET
    @Path("{id}")
    @Right(Action.LOOK)
    public TemplateInstance escalation(UUID id) {
        return Templates.escalation(faces.of(visible(id)));
    }

    /**
     * Leave to read about the patient: the page fetches it from where it is kept. Who pressed
     * before the page's scripts had come, as in the night on a slow line, is taken there.
     */
    @POST
    @Path("{id}/patient")
    @Right(Action.READ_PATIENT)
    public RestResponse<String> patient(
            UUID id, @RestHeader(PART) String part, @RestForm String why) {
        var address = reading.address(visible(id).id(), visitor, why);
        return part == null
                ? RestResponse.seeOther(URI.create(address))
                : RestResponse.ok(Templates.patient(address).render());
    }

    /** What was written about the case, as a part of its page or alone; the reading is recorded. */
    @POST
    @Path("{id}/notes")
    @Right(Action.READ_NOTES)
    public TemplateInstance notes(UUID id, @RestHeader(PART) String part) {
        var view = visible(id);
        var notes =
                reports.notes(view, visitor).stream()
                        .map(note ->
                                new Written(note, colleagues.name(view.program(), note.author())))
                        .toList();
        return shown(part, view, "Notes for the record", Templates.notes(view, notes));
    }

    /** What was dialled for the emergency task, for who runs it; the reading is recorded. */
    @POST
    @Path("{id}/emergency/record")
    @Right(Action.READ_TASK)
    public TemplateInstance record(UUID id, @RestHeader(PART) String part) {
        var view = visible(id);
        var records =
                reports.task(view, visitor).stream()
                        .map(one ->
                                new Recorded(one, colleagues.name(view.program(), one.author())))
                        .toList();
        return shown(
                part,
                view,
                "Numbers dialled for the emergency task",
                Templates.record(view, records));
    }

    /** As a part of the page that asked for it, or as a page of its own. */
    private static TemplateInstance shown(
            String part, CaseView view, String heading, TemplateInstance content) {
        return part == null ? Templates.alone(view, heading, content.render()) : content;
    }

    private CaseView visible(UUID id) {
        return board.find(id, Action.LOOK.programsOf(visitor)).orElseThrow(Refusal::notFound);
    }
}
