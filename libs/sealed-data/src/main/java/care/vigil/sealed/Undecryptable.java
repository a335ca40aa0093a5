package care.vigil.sealed;

/**
 * What was stored or sent cannot be opened with the keys at hand, or was moved to another place.
 */
public final class Undecryptable extends RuntimeException {

    private static final long serialVersionUID = 1;

    Undecryptable(String message, Throwable cause) {
        super(message, cause);
    }
}
