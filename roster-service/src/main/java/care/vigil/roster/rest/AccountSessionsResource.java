package care.vigil.roster.rest;

import care.vigil.roster.Logins;
import care.vigil.web.Visitor;
import care.vigil.web.problem.Refusal;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.Path;

/** Ends every session of an account before its time; everywhere within a minute. */
@Path("/api/programs/{slug}/accounts/{handle}/sessions")
class AccountSessionsResource {

    private final Logins logins;
    private final Visitor visitor;

    AccountSessionsResource(Logins logins, Visitor visitor) {
        this.logins = logins;
        this.visitor = visitor;
    }

    @DELETE
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
