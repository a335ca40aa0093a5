package care.vigil.escalation.rest;

import care.vigil.escalation.Board;
import care.vigil.escalation.Reports;
import care.vigil.escalation.board.CaseView;
import care.vigil.escalation.hands.Action;
import care.vigil.escalation.hands.Closure;
import care.vigil.escalation.hands.Note;
import care.vigil.escalation.hands.Right;
import care.vigil.escalation.hands.TaskRecord;
import care.vigil.escalation.hands.TaskReport;
import care.vigil.web.Visitor;
import care.vigil.web.problem.Refusal;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;

/** What people say was done, by API, in words of their own. */
@Path("/api/escalations/{id}")
@Produces(MediaType.APPLICATION_JSON)
class ReportResource {

    private final Board board;
    private final Reports reports;
    private final Visitor visitor;

    ReportResource(Board board, Reports reports, Visitor visitor) {
        this.board = board;
        this.reports = reports;
        this.visitor = visitor;
    }

    /** How the emergency task stands, or what came of it. */
    @POST
    @Path("emergency/outcome")
    @Right(Action.RECORD_OUTCOME)
    public CaseView outcome(UUID id, @NotNull TaskReport report) {
        reports.recordOutcome(visible(id), visitor, report);
        return visible(id);
    }

    /** The owner or a supervisor closes the case. */
    @POST
    @Path("close")
    @Right(Action.CLOSE)
    public CaseView close(UUID id, @NotNull @Valid Closure closure) {
        reports.close(visible(id), visitor, closure);
        return visible(id);
    }

    /** What was written about the case; that it was read is recorded. */
    @GET
    @Path("notes")
    @Right(Action.READ_NOTES)
    public List<Note> notes(UUID id) {
        return reports.notes(visible(id), visitor);
    }

    /**
     * What was dialled for the emergency task, and the references; that it was read is recorded.
     */
    @GET
    @Path("emergency/record")
    @Right(Action.READ_TASK)
    public List<TaskRecord> task(UUID id) {
        return reports.task(visible(id), visitor);
    }

    private CaseView visible(UUID id) {
        return board.find(id, Action.LOOK.programsOf(visitor)).orElseThrow(Refusal::notFound);
    }
}
