package care.vigil.web.session;

import care.vigil.web.Visitor;
import io.smallrye.jwt.algorithm.SignatureAlgorithm;
import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.util.KeyUtils;
import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * What a session cookie says. Its life is counted by the clock of the machine, not by that of the
 * database: the verifying side knows no other, and no promise to a patient hangs on it.
 *
 * @param epoch rises when the account's sessions are revoked; older tokens count no more
 * @param loggedInAt when the password was given; renewals keep it
 */
public record SessionToken(
        UUID accountId,
        UUID clinicianId,
        String displayName,
        Map<String, Set<String>> roles,
        long epoch,
        Instant loggedInAt)
        implements Visitor {

    /** The name of the cookie. */
    public static final String COOKIE = "vigil_session";

    /** How long one token is good for; the page renews it long before. */
    public static final Duration LIFE = Duration.ofMinutes(10);

    private static final String ISSUER = "vigil";

    /** Copies the roles, so that a token never changes. */
    public SessionToken {
        roles = Map.copyOf(roles);
    }

    @Override
    public boolean known() {
        return true;
    }

    /** The token as text, signed with ES256. */
    public String sign(PrivateKey key) {
        var claims =
                Jwt.issuer(ISSUER)
                        .subject(accountId.toString())
                        .claim("name", displayName)
                        .claim("programs", roles)
                        .claim("epoch", epoch)
                        .claim("auth_time", loggedInAt.getEpochSecond())
                        .expiresIn(LIFE);
        if (clinicianId != null) {
            claims.claim("clinician", clinicianId.toString());
        }
        return claims.jws().algorithm(SignatureAlgorithm.ES256).sign(key);
    }

    /** Reads a token whose signature and life have been checked. */
    static SessionToken of(JsonWebToken jwt) {
        String clinician = jwt.getClaim("clinician");
        return new SessionToken(
                UUID.fromString(jwt.getSubject()),
                clinician == null ? null : UUID.fromString(clinician),
                jwt.getClaim("name"),
                programs(jwt.getClaim("programs")),
                number(jwt, "epoch"),
                Instant.ofEpochSecond(number(jwt, "auth_time")));
    }

    /** Reads a private key from a PEM file (PKCS #8). */
    public static PrivateKey key(Path pem) {
        try {
            return KeyUtils.decodePrivateKey(Files.readString(pem), SignatureAlgorithm.ES256);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (GeneralSecurityException bad) {
            throw new IllegalStateException("Not a private key for ES256: " + pem, bad);
        }
    }

    private static long number(JsonWebToken jwt, String claim) {
        Object value = jwt.getClaim(claim);
        return switch (value) {
            case JsonNumber number -> number.longValue();
            case Number number -> number.longValue();
            default -> throw new IllegalArgumentException("No number: " + claim);
        };
    }

    private static Map<String, Set<String>> programs(JsonObject claim) {
        var programs = new LinkedHashMap<String, Set<String>>();
        claim.forEach((program, roles) -> programs.put(program, words((JsonArray) roles)));
        return programs;
    }

    private static Set<String> words(JsonArray array) {
        return array.getValuesAs(JsonString.class).stream()
                .map(JsonString::getString)
                .collect(Collectors.toUnmodifiableSet());
    }
}
