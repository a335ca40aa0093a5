package care.vigil.web.form;

import care.vigil.web.WebConfig;
import care.vigil.web.problem.Audience;
import care.vigil.web.problem.Problem;
import care.vigil.web.problem.Refusal;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.NewCookie.SameSite;
import java.io.IOException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * A form counts only when it carries the token that one of our pages was given (double submit), and
 * no request counts that a page of another origin has sent. Ours rather than the framework's,
 * because that one parses every form body, within limits, before it can be told to leave the
 * carrier's alone.
 */
class CsrfFilter {

    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Problem TOO_OLD =
            Problem.of(
                    403,
                    "The form was too old",
                    "Nothing was recorded. Open the page again and repeat it.");

    private final Csrf csrf;
    private final WebConfig config;

    CsrfFilter(Csrf csrf, WebConfig config) {
        this.csrf = csrf;
        this.config = config;
    }

    @ServerRequestFilter
    void check(ContainerRequestContext request) throws IOException {
        var path = request.getUriInfo().getPath();
        if (path.startsWith("/twilio/") || path.startsWith("/internal/")) {
            return;
        }
        var token = SentForm.cookie(request);
        if (SAFE.contains(request.getMethod())) {
            csrf.become(token.orElseGet(() -> firstToken(path, request)));
        } else {
            csrf.become(token.orElse(""));
            refuseForgeries(request);
        }
    }

    private void refuseForgeries(ContainerRequestContext request) throws IOException {
        if (SentForm.isFromAnotherOrigin(request, config.publicUrl())) {
            throw Refusal.forbidden("This came from a page of another origin.");
        }
        if (SentForm.needsToken(request) && !SentForm.carries(request, csrf.token())) {
            throw new Refusal(TOO_OLD);
        }
    }

    private static String firstToken(String path, ContainerRequestContext request) {
        if (Audience.of(path, request::getHeaderString) != Audience.PERSON) {
            return "";
        }
        var random = new byte[32];
        RANDOM.nextBytes(random);
        var token = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
        request.setProperty(Csrf.COOKIE, token);
        return token;
    }

    @ServerResponseFilter
    void remember(ContainerRequestContext request, ContainerResponseContext response) {
        if (request.getProperty(Csrf.COOKIE) instanceof String token) {
            var cookie =
                    new NewCookie.Builder(Csrf.COOKIE)
                            .value(token)
                            .path("/")
                            .httpOnly(true)
                            .secure(config.secure())
                            .sameSite(SameSite.LAX)
                            .build();
            response.getHeaders().add("Set-Cookie", cookie);
        }
        response.getHeaders().computeIfAbsent("Cache-Control", _ -> List.of("no-store"));
    }
}
