package care.vigil.web.testing;

import care.vigil.web.session.SessionToken;
import java.nio.file.Path;
import java.security.PrivateKey;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Signs tests in: {@code given().cookie(SessionToken.COOKIE, sessions.of(…))}. Needs the private
 * key of the installation under test, and so opens no other.
 */
public final class Sessions {

    private final PrivateKey key;

    private Sessions(PrivateKey key) {
        this.key = key;
    }

    /** Signs with this PEM file, usually {@code <keys>/session-private.pem}. */
    public static Sessions signedWith(Path privatePem) {
        return new Sessions(SessionToken.key(privatePem));
    }

    /** The cookie of a clinician with these roles ({@code Visitor.CLINICIAN} …) in one program. */
    public String clinician(UUID clinicianId, String program, String... roles) {
        return token(UUID.randomUUID(), clinicianId, Map.of(program, Set.of(roles)), 1);
    }

    /** The cookie of an account that belongs to no clinician. */
    public String account(String program, String... roles) {
        return token(UUID.randomUUID(), null, Map.of(program, Set.of(roles)), 1);
    }

    /** Any cookie. */
    public String token(
            UUID accountId, UUID clinicianId, Map<String, Set<String>> roles, long epoch) {
        return new SessionToken(accountId, clinicianId, "Test Visitor", roles, epoch, Instant.now())
                .sign(key);
    }
}
