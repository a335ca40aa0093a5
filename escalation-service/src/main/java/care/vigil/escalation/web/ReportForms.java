package care.vigil.escalation.web;

import care.vigil.escalation.Board;
import care.vigil.escalation.Reports;
import care.vigil.escalation.board.CaseView;
import care.vigil.escalation.hands.Action;
import care.vigil.escalation.hands.Closure;
import care.vigil.escalation.hands.Right;
import care.vigil.escalation.hands.TaskReport;
import care.vigil.escalation.machine.Circumstances.Company;
import care.vigil.escalation.machine.Circumstances.Disclosed;
import care.vigil.escalation.machine.Circumstances.LocationFrom;
import care.vigil.escalation.machine.Disposition;
import care.vigil.escalation.machine.EmergencyTask.Called;
import care.vigil.escalation.machine.EmergencyTask.Result;
import care.vigil.web.Visitor;
import care.vigil.web.problem.Refusal;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestResponse;

/** The two forms in which somebody says what was done: on an emergency task, and the close. */
@Path("/escalations")
@Produces(MediaType.TEXT_HTML)
class ReportForms {

    private final Board board;
    private final Reports reports;
    private final Visitor visitor;

    ReportForms(Board board, Reports reports, Visitor visitor) {
        this.board = board;
        this.reports = reports;
        this.visitor = visitor;
    }

    /** How the emergency task stands, or what came of it. */
    @POST
    @Path("{id}/emergency/outcome")
    @Right(Action.RECORD_OUTCOME)
    public RestResponse<Void> outcome(
            UUID id,
            @RestForm String decidedBy,
            @RestForm String decidedAt,
            @RestForm String called,
            @RestForm String calledAt,
            @RestForm String number,
            @RestForm String reference,
            @RestForm String result,
            @RestForm String note,
            @RestForm List<String> disclosed,
            @RestForm String locationFrom,
            @RestForm String stayedWith) {
        var view = visible(id);
        var now = board.now();
        var sent = new Fields();
        var report =
                new TaskReport(
                        sent.personOrNull("decidedBy", decidedBy),
                        sent.timeOrNull("decidedAt", decidedAt, view.zone(), now),
                        sent.choice("called", Called.class, called),
                        sent.timeOrNull("calledAt", calledAt, view.zone(), now),
                        number,
                        reference,
                        sent.choice("result", Result.class, result),
                        note,
                        sent.choices("disclosed", Disclosed.class, disclosed),
                        sent.choiceOrNull("locationFrom", LocationFrom.class, locationFrom),
                        sent.choiceOrNull("stayedWith", Company.class, stayedWith));
        sent.check(report.flaws(view.receivedAt(), now));
        reports.recordOutcome(view, visitor, report);
        return back(id);
    }

    /** The case is closed. */
    @POST
    @Path("{id}/close")
    @Right(Action.CLOSE)
    public RestResponse<Void> close(
            UUID id,
            @RestForm String disposition,
            @RestForm String note,
            @RestForm String followUpOwner) {
        var view = visible(id);
        var sent = new Fields();
        var how =
                new Closure(
                        sent.choice("disposition", Disposition.class, disposition),
                        sent.words("note", note),
                        sent.personOrNull("followUpOwner", followUpOwner));
        sent.check(List.of());
        reports.close(view, visitor, how);
        return back(id);
    }

    private CaseView visible(UUID id) {
        return board.find(id, Action.LOOK.programsOf(visitor)).orElseThrow(Refusal::notFound);
    }

    private static RestResponse<Void> back(UUID id) {
        return RestResponse.seeOther(URI.create("/escalations/" + id));
    }
}
