package care.vigil.escalation.web;

import care.vigil.escalation.Watch;
import care.vigil.escalation.Watch.Report;
import care.vigil.escalation.board.ProgramState;
import care.vigil.escalation.hands.Action;
import care.vigil.escalation.hands.Right;
import care.vigil.web.Visitor;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;

/** How the visitor's programs are served now, and how fast they were. */
@Path("/")
@Produces(MediaType.TEXT_HTML)
class WatchPages {

    private final Watch watch;
    private final Visitor visitor;

    WatchPages(Watch watch, Visitor visitor) {
        this.watch = watch;
        this.visitor = visitor;
    }

    @CheckedTemplate
    static final class Templates {

        private Templates() {}

        static native TemplateInstance operations(List<ProgramState> programs);

        static native TemplateInstance reports(List<Report> reports, long days);
    }

    /** What is late, and who is on call: where an alarm by text leads. */
    @GET
    @Path("operations")
    @Right(Action.LOOK)
    public TemplateInstance operations() {
        return Templates.operations(watch.now(Action.LOOK.programsOf(visitor)));
    }

    /** Response times, with the misses counted. */
    @GET
    @Path("reports")
    @Right(Action.LOOK)
    public TemplateInstance reports() {
        return Templates.reports(
                watch.reports(Action.LOOK.programsOf(visitor)), Watch.REPORTED.toDays());
    }
}
