package care.vigil.roster.web;

import care.vigil.roster.PasswordChanges;
import care.vigil.roster.PasswordChanges.Outcome.Changed;
import care.vigil.roster.PasswordChanges.Outcome.TooFast;
import care.vigil.roster.PasswordChanges.Outcome.Unchanged;
import care.vigil.roster.PasswordChanges.Wish;
import care.vigil.web.Visitor;
import care.vigil.web.right.Door;
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

/** Somebody's own account: they choose another password. */
@Path("/account")
@Produces(MediaType.TEXT_HTML)
class AccountPage {

    private final PasswordChanges changes;
    private final Visitor visitor;
    private final SessionCookie cookie;

    AccountPage(PasswordChanges changes, Visitor visitor, SessionCookie cookie) {
        this.changes = changes;
        this.visitor = visitor;
        this.cookie = cookie;
    }

    @CheckedTemplate
    static final class Templates {

        private Templates() {}

        static native TemplateInstance account(String name, String error, boolean changed);
    }

    @GET
    @Door(Door.Key.LOGIN)
    public Response page(@QueryParam("changed") boolean changed) {
        return page(200, "", changed);
    }

    @POST
    @Door(Door.Key.LOGIN)
    public Response change(
            @FormParam("now") String now,
            @FormParam("chosen") String chosen,
            @FormParam("again") String again,
            @Context HttpServerRequest request) {
        var wish = new Wish(typed(now), typed(chosen), typed(again));
        var address = CallerAddress.of(request);
        return switch (changes.change(visitor.accountId(), wish, address)) {
            case Changed(var token) ->
                    Response.status(Response.Status.SEE_OTHER)
                            .header("Location", "/account?changed=true")
                            .cookie(cookie.holding(token))
                            .build();
            case Unchanged(var why) -> page(400, why, false);
            case TooFast(var wait) ->
                    page(
                            429,
                            "Too many tries. Wait %d seconds, then try again."
                                    .formatted(Math.max(1, wait.toSeconds() + 1)),
                            false);
        };
    }

    private static String typed(String field) {
        return Objects.requireNonNullElse(field, "");
    }

    private Response page(int status, String error, boolean changed) {
        return Response.status(status)
                .entity(Templates.account(visitor.displayName(), error, changed))
                .build();
    }
}
