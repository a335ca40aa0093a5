package care.vigil.roster.rest;

import care.vigil.messaging.Internal;
import care.vigil.roster.Logins;
import care.vigil.web.session.Revocations.Revocation;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;

/** Tells the other services which sessions count no more. */
@Path("/internal/sessions/revoked")
class RevocationResource {

    private final Logins logins;

    RevocationResource(Logins logins) {
        this.logins = logins;
    }

    @GET
    @Internal
    @Produces(MediaType.APPLICATION_JSON)
    public List<Revocation> revoked() {
        return logins.revoked().orElseThrow();
    }
}
