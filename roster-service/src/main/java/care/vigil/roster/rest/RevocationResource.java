package care.vigil.roster.rest;

import care.vigil.messaging.Internal;
import care.vigil.roster.Logins;
import care.vigil.web.Visitor;
import care.vigil.web.problem.Refusal;
import care.vigil.web.session.Revocations.Revocation;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;

/** Ends sessions before their time, and tells the other services which. */
@Path("/")
class RevocationResource {

    private final Logins logins;
    private final Visitor visitor;

    RevocationResource(Logins logins, Visitor visitor) {
        this.logins = logins;
        this.visitor = visitor;
    }

    @GET
    @Internal
    @Path("internal/sessions/revoked")
    @Produces(MediaType.APPLICATION_JSON)
    public List<Revocation> revoked() {
        return logins.revoked().orElseThrow();
    }

    @DELETE
    @Path("api/programs/{slug}/accounts/{handle}/sessions")
    public void revoke(String slug, String handle) {
        if (!visitor.mayRead(slug)) {
            throw Refusal.notFound();
        }
        if (!visitor.is(Visitor.ADMIN, slug)) {
            throw Refusal.forbidden("Only an administrator of the program may end sessions.");
        }
        if (!logins.revokeSessions(slug, handle)) {
            throw Refusal.notFound();
        }
    }
}
