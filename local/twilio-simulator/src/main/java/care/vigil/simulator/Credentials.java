package care.vigil.simulator;

import care.vigil.simulator.http.Sid;

/**
 * The credentials of a simulated account. They are made so that nobody can take them for real ones:
 * account and key ids begin with eight zeros, secrets with {@code local-}.
 *
 * @param keySid an API key's id, or null
 * @param keySecret its secret, or null
 */
public record Credentials(String accountSid, String authToken, String keySid, String keySecret) {

    private static final String HOW =
            " is not a simulator's (AC00000000… and local-…): the simulator refuses credentials"
                    + " that could be real";

    /** Refuses anything that could be real. */
    public Credentials {
        require(accountSid, "AC00000000[0-9a-f]{24}", "The account SID");
        require(authToken, "local-.+", "The auth token");
        if (keySid != null || keySecret != null) {
            require(keySid, "SK00000000[0-9a-f]{24}", "The API key SID");
            require(keySecret, "local-.+", "The API key secret");
        }
    }

    private static void require(String value, String form, String what) {
        if (value == null || !value.matches(form)) {
            throw new IllegalArgumentException(what + HOW);
        }
    }

    /** An account of its own. */
    public static Credentials random() {
        return new Credentials(
                "AC00000000" + Sid.random("").substring(0, 24),
                "local-" + Sid.random(""),
                null,
                null);
    }

    @Override
    public String toString() {
        return "Credentials[" + accountSid + "]";
    }
}
