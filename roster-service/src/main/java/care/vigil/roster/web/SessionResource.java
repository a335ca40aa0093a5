package care.vigil.roster.web;

import care.vigil.roster.Logins;
import care.vigil.web.problem.Problem;
import care.vigil.web.problem.Refusal;
import care.vigil.web.right.Door;
import care.vigil.web.session.SessionCheck;
import care.vigil.web.session.SessionToken;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

/** Keeps sessions going while a page is open, and ends them. */
@Path("/")
class SessionResource {

    private final Logins logins;
    private final SecurityIdentity identity;
    private final SessionCookie cookie;

    SessionResource(Logins logins, SecurityIdentity identity, SessionCookie cookie) {
        this.logins = logins;
        this.identity = identity;
        this.cookie = cookie;
    }

    @POST
    @Path("session/renewal")
    @Door(Door.Key.LOGIN)
    public Response renew() {
        SessionToken session = identity.getAttribute(SessionCheck.VISITOR);
        var token =
                logins.renewed(session)
                        .orElseThrow(() ->
                                new Refusal(
                                        Problem.of(
                                                401,
                                                "Session over",
                                                "Log in at /login to go on.")));
        return Response.noContent().cookie(cookie.holding(token)).build();
    }

    @POST
    @Path("logout")
    @Door(Door.Key.LOGIN)
    public Response logout() {
        return Response.status(Response.Status.SEE_OTHER)
                .header("Location", "/login")
                .cookie(cookie.gone())
                .build();
    }
}
