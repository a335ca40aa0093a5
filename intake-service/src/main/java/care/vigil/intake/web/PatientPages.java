package care.vigil.intake.web;

import care.vigil.intake.PatientDesk;
import care.vigil.intake.PatientDesk.OpenFile;
import care.vigil.intake.panel.FileReader;
import care.vigil.intake.store.PatientList.Entry;
import care.vigil.web.Visitor;
import care.vigil.web.problem.Refusal;
import care.vigil.web.right.Right;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** Who is enrolled, for clinicians and supervisors of the program; for others there is nothing. */
@Path("/patients")
@Produces(MediaType.TEXT_HTML)
class PatientPages {

    private final PatientDesk desk;
    private final Visitor visitor;

    PatientPages(PatientDesk desk, Visitor visitor) {
        this.desk = desk;
        this.visitor = visitor;
    }

    @CheckedTemplate
    static final class Templates {

        private Templates() {}

        static native TemplateInstance patients(List<Entry> found, String part);

        static native TemplateInstance patient(OpenFile it);
    }

    /** Everybody. */
    @GET
    @Right(
            value = {Visitor.CLINICIAN, Visitor.SUPERVISOR},
            hidden = true)
    public RestResponse<String> patients() {
        return list("");
    }

    /** Those whose handle contains a part. It is posted, so that it stands in no address. */
    @POST
    @Right(
            value = {Visitor.CLINICIAN, Visitor.SUPERVISOR},
            hidden = true)
    public RestResponse<String> search(@FormParam("part") String part) {
        return list(part == null ? "" : part.strip());
    }

    /** One patient's file. */
    @GET
    @Path("{patientId}")
    @Right(
            value = {Visitor.CLINICIAN, Visitor.SUPERVISOR},
            hidden = true)
    public RestResponse<String> patient(@RestPath UUID patientId) {
        return page(
                Templates.patient(desk.open(reader(), patientId).orElseThrow(Refusal::notFound)));
    }

    private RestResponse<String> list(String part) {
        return page(Templates.patients(desk.list(reader(), part), part));
    }

    private FileReader reader() {
        var programs = visitor.programsOfPatients();
        if (programs.isEmpty()) {
            throw Refusal.notFound();
        }
        return new FileReader(visitor.accountId(), visitor.clinicianId(), programs);
    }

    private static RestResponse<String> page(TemplateInstance page) {
        return ResponseBuilder.ok(page.render(), MediaType.TEXT_HTML_TYPE)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
