package care.vigil.web.session;

import care.vigil.web.problem.Audience;
import care.vigil.web.problem.Problem;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.smallrye.jwt.runtime.auth.JWTAuthMechanism;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.Json;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.util.Map;
import java.util.Set;

/**
 * Reads the session cookie. A cookie that is expired, revoked or forged makes a visitor unknown,
 * nothing worse; who is unknown is sent to the login page, or told 401 when no person is looking.
 */
@Alternative
@Priority(1)
@ApplicationScoped
class SessionMechanism implements HttpAuthenticationMechanism {

    private static final Set<HttpMethod> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD);
    private static final Problem NOT_LOGGED_IN =
            Problem.of(401, "Not logged in", "Log in at /login, then try again.");

    private final JWTAuthMechanism cookie;

    SessionMechanism(JWTAuthMechanism cookie) {
        this.cookie = cookie;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(
            RoutingContext request, IdentityProviderManager identities) {
        return cookie.authenticate(request, identities)
                .onFailure(AuthenticationFailedException.class)
                .recoverWithNull()
                // The inner mechanism claimed the request; the challenge must still be ours.
                .invoke(() -> request.put(HttpAuthenticationMechanism.class.getName(), this));
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext request) {
        return Uni.createFrom().item(challenge(request));
    }

    @Override
    public Uni<Boolean> sendChallenge(RoutingContext request) {
        var challenge = challenge(request);
        var response = request.response().setStatusCode(challenge.status);
        challenge.getHeaders().forEach(response::putHeader);
        response.putHeader("Cache-Control", "no-store");
        if (challenge.status == 401) {
            response.putHeader("Content-Type", Problem.MEDIA_TYPE);
            response.end(Json.encode(NOT_LOGGED_IN));
        }
        return Uni.createFrom().item(true);
    }

    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        return cookie.getCredentialTypes();
    }

    private static ChallengeData challenge(RoutingContext context) {
        var request = context.request();
        var headers = request.headers();
        if (Audience.of(request.path(), headers::get) == Audience.PERSON) {
            return new ChallengeData(303, Map.of("Location", login(request)));
        }
        Map<CharSequence, String> more =
                headers.contains("HX-Request")
                        ? Map.of("HX-Redirect", ReturnAddress.login(headers.get("HX-Current-URL")))
                        : Map.of();
        return new ChallengeData(401, more);
    }

    private static String login(HttpServerRequest request) {
        return READING.contains(request.method())
                ? ReturnAddress.login(request.uri())
                : ReturnAddress.LOST;
    }
}
