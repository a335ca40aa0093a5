package care.vigil.roster.rest;

import care.vigil.roster.Logins;
import care.vigil.web.Visitor;
import care.vigil.web.problem.Refusal;
import care.vigil.web.right.Right;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.Path;

/** Ends every session of an account before its time; everywhere within a minute. */
@Path("/api/programs/{slug}/accounts/{handle}/sessions")
class AccountSessionsResource {

    private final Logins logins;

    AccountSessionsResource(Logins logins) {
        this.logins = logins;
    }

    @DELETE
    @Right(value = Visitor.ADMIN, program = "slug")
    public void revoke(String slug, String handle) {
        if (!logins.revokeSessions(slug, handle)) {
            throw Refusal.notFound();
        }
    }
}
