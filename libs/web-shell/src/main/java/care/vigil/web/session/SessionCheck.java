package care.vigil.web.session;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Turns a verified token into a visitor, unless the session has been revoked. */
@ApplicationScoped
public class SessionCheck implements SecurityIdentityAugmentor {

    /** The attribute of the identity that holds the {@link SessionToken}. */
    public static final String VISITOR = "visitor";

    private final Revocations revocations;

    SessionCheck(Revocations revocations) {
        this.revocations = revocations;
    }

    @Override
    public Uni<SecurityIdentity> augment(
            SecurityIdentity identity, AuthenticationRequestContext context) {
        if (!(identity.getPrincipal() instanceof JsonWebToken jwt)) {
            return Uni.createFrom().item(identity);
        }
        return Uni.createFrom().item(() -> withVisitor(identity, jwt));
    }

    private SecurityIdentity withVisitor(SecurityIdentity identity, JsonWebToken jwt) {
        SessionToken token;
        try {
            token = SessionToken.of(jwt);
        } catch (RuntimeException notOurs) {
            throw new AuthenticationFailedException("Not a session token", notOurs);
        }
        if (revocations.covers(token)) {
            throw new AuthenticationFailedException("The session was revoked");
        }
        return QuarkusSecurityIdentity.builder(identity).addAttribute(VISITOR, token).build();
    }
}
