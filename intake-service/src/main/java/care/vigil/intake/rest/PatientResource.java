package care.vigil.intake.rest;

import care.vigil.intake.PatientDesk;
import care.vigil.intake.panel.FileReader;
import care.vigil.intake.patient.PatientFile;
import care.vigil.intake.store.PatientList.Entry;
import care.vigil.web.Visitor;
import care.vigil.web.problem.Refusal;
import care.vigil.web.right.Right;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/**
 * Who is enrolled, by API, for clinicians and supervisors of the program; for others there is
 * nothing. The list has nothing in it that is encrypted; each read is recorded.
 */
@Path("/api/patients")
@Produces(MediaType.APPLICATION_JSON)
class PatientResource {

    private final PatientDesk desk;
    private final Visitor visitor;

    PatientResource(PatientDesk desk, Visitor visitor) {
        this.desk = desk;
        this.visitor = visitor;
    }

    /** A patient in a list. */
    public record Listed(UUID id, String program, String handle, Instant updatedAt) {}

    /**
     * Some patients, by program and handle.
     *
     * @param next what to ask for as {@code after} to get the next ones; null when there are none
     */
    public record Patients(List<Listed> patients, UUID next) {}

    /** A patient with everything on file. */
    public record Opened(UUID id, String program, String handle, PatientFile file) {}

    /** The patients of all programs of the visitor, or of one of them. */
    @GET
    @Right(
            value = {Visitor.CLINICIAN, Visitor.SUPERVISOR},
            hidden = true)
    public RestResponse<Patients> list(
            @RestQuery String program, @RestQuery String after, @RestQuery String limit) {
        var asked = AskedPage.of(after, limit);
        // One more than is shown tells whether there are more.
        var found = desk.page(reader(program), asked.after(), asked.limit() + 1);
        var shown = found.subList(0, Math.min(asked.limit(), found.size()));
        var next = found.size() > shown.size() ? shown.getLast().patientId() : null;
        return answer(new Patients(shown.stream().map(PatientResource::listed).toList(), next));
    }

    /** One patient's file. */
    @GET
    @Path("{patientId}")
    @Right(
            value = {Visitor.CLINICIAN, Visitor.SUPERVISOR},
            hidden = true)
    public RestResponse<Opened> one(UUID patientId) {
        var open = desk.open(reader(null), patientId).orElseThrow(Refusal::notFound);
        var entry = open.entry();
        return answer(new Opened(patientId, entry.program(), entry.handle(), open.file()));
    }

    private FileReader reader(String program) {
        var programs =
                visitor.programsOfPatients().stream()
                        .filter(one -> program == null || one.equals(program))
                        .toList();
        if (programs.isEmpty()) {
            throw Refusal.notFound();
        }
        return new FileReader(visitor.accountId(), visitor.clinicianId(), programs);
    }

    private static Listed listed(Entry entry) {
        return new Listed(entry.patientId(), entry.program(), entry.handle(), entry.updatedAt());
    }

    private static <T> RestResponse<T> answer(T body) {
        return ResponseBuilder.ok(body).header(HttpHeaders.CACHE_CONTROL, "no-store").build();
    }
}
