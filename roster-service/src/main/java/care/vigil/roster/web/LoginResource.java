package care.vigil.roster.web;

import care.vigil.roster.Logins;
import care.vigil.roster.Logins.Outcome.LoggedIn;
import care.vigil.roster.Logins.Outcome.Refused;
import care.vigil.roster.Logins.Outcome.TooFast;
import care.vigil.web.Visitor;
import care.vigil.web.right.Door;
import care.vigil.web.session.ReturnAddress;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Objects;

/** The login page; a plain form, so it works wherever a browser does. */
@Path("/login")
@Produces(MediaType.TEXT_HTML)
class LoginResource {

    private static final String WRONG =
            "This name and this password do not belong together. Check both and try again.";

    private final Logins logins;
    private final Visitor visitor;
    private final SessionCookie cookie;

    LoginResource(Logins logins, Visitor visitor, SessionCookie cookie) {
        this.logins = logins;
        this.visitor = visitor;
        this.cookie = cookie;
    }

    @CheckedTemplate
    static final class Templates {

        private Templates() {}

        static native TemplateInstance login(String to, String handle, String error, boolean lost);
    }

    @GET
    @Door(Door.Key.NOTHING)
    public Response page(@QueryParam("to") String to, @QueryParam("lost") boolean lost) {
        if (visitor.known()) {
            return goTo(to).build();
        }
        return page(200, to, "", null, lost);
    }

    @POST
    @Door(Door.Key.NOTHING)
    public Response login(
            @FormParam("handle") String handle,
            @FormParam("password") String password,
            @FormParam("to") String to,
            @Context HttpServerRequest request) {
        var name = Objects.requireNonNullElse(handle, "");
        var secret = Objects.requireNonNullElse(password, "");
        return switch (logins.login(name, secret, CallerAddress.of(request))) {
            case LoggedIn(var token) -> goTo(to).cookie(cookie.holding(token)).build();
            case Refused() -> page(401, to, name, WRONG, false);
            case TooFast(var wait) -> {
                long seconds = Math.max(1, wait.toSeconds() + 1);
                yield page(
                        429,
                        to,
                        name,
                        "Too many tries. Wait %d seconds, then try again.".formatted(seconds),
                        false);
            }
        };
    }

    private static Response page(int status, String to, String name, String error, boolean lost) {
        return Response.status(status)
                .entity(Templates.login(ReturnAddress.safe(to), name, error, lost))
                .build();
    }

    /** A path only: the browser knows under which origin it reached us. */
    private static Response.ResponseBuilder goTo(String to) {
        return Response.status(Response.Status.SEE_OTHER)
                .header("Location", ReturnAddress.safe(to));
    }
}
