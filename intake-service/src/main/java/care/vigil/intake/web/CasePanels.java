package care.vigil.intake.web;

import care.vigil.intake.CaseFiles;
import care.vigil.intake.panel.CasePanel;
import care.vigil.intake.panel.CaseReader;
import care.vigil.web.Visitor;
import care.vigil.web.grant.ReadGrant;
import care.vigil.web.grant.ReadGrants;
import care.vigil.web.problem.Refusal;
import care.vigil.web.right.Right;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/**
 * The patient's words and file, as a fragment of a case's page. It opens only for the reader whom
 * escalation-service has given leave within the last minute; for anybody else there is nothing.
 */
@Path("/patients/cases/{escalationId}")
class CasePanels {

    private final CaseFiles files;
    private final ReadGrants grants;
    private final Visitor visitor;

    CasePanels(CaseFiles files, ReadGrants grants, Visitor visitor) {
        this.files = files;
        this.grants = grants;
        this.visitor = visitor;
    }

    @CheckedTemplate
    static final class Templates {

        private Templates() {}

        static native TemplateInstance panel(CasePanel it);

        static native TemplateInstance page(UUID escalationId, CasePanel it);
    }

    /**
     * The fragment, or a page of its own for who came without the scripts of the case's page. It is
     * complete and committed to the record of reads when it leaves.
     */
    @GET
    @Right(
            value = {Visitor.CLINICIAN, Visitor.SUPERVISOR, Visitor.OPERATIONS},
            hidden = true)
    @Produces(MediaType.TEXT_HTML)
    public RestResponse<String> panel(
            @RestPath UUID escalationId,
            @RestQuery String grant,
            @RestHeader("HX-Request") String part) {
        var panel =
                files.open(now -> reader(escalationId, grant, now)).orElseThrow(Refusal::notFound);
        var shown = part == null ? Templates.page(escalationId, panel) : Templates.panel(panel);
        return ResponseBuilder.ok(shown.render(), MediaType.TEXT_HTML_TYPE)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    private Optional<CaseReader> reader(UUID escalationId, String grant, Instant now) {
        return grants.verified(grant, now)
                .filter(leave -> leave.escalationId().equals(escalationId))
                .filter(leave -> leave.readerId().equals(visitor.accountId()))
                .filter(leave -> visitor.mayRead(leave.program()))
                .map(this::reader);
    }

    private CaseReader reader(ReadGrant leave) {
        return new CaseReader(
                leave.escalationId(),
                leave.contactId(),
                leave.program(),
                leave.readerId(),
                visitor.clinicianId(),
                leave.reason().name(),
                leave.reason().words());
    }
}
