package care.vigil.roster;

import at.favre.lib.crypto.bcrypt.BCrypt;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;

/**
 * bcrypt. What somebody types takes as long to refuse for an unknown account as for a known one.
 */
@Singleton
public class Passwords {

    /** Enough for what a person thinks up; first passwords are random, and need none of it. */
    private static final int COST = 10;

    /** bcrypt looks at no more, and libraries differ in what they do then. */
    private static final int MOST_BYTES = 72;

    private static final String HASH_OF_NOBODY =
            BCrypt.withDefaults().hashToString(COST, "nobody has this".toCharArray());

    /** A hash to store. */
    public String hash(String password) {
        return BCrypt.withDefaults().hashToString(COST, password.toCharArray());
    }

    /** Whether a password is the one of this hash. */
    boolean matches(String password, String hash) {
        var bytes = password.getBytes(StandardCharsets.UTF_8);
        return bytes.length <= MOST_BYTES
                && BCrypt.verifyer()
                        .verify(bytes, hash.getBytes(StandardCharsets.US_ASCII))
                        .verified;
    }

    /** Takes the time of a comparison. */
    void matchNobody(String password) {
        var _ = matches(password, HASH_OF_NOBODY);
    }
}
