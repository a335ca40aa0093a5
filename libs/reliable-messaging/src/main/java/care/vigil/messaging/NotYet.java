package care.vigil.messaging;

/**
 * An event came before something that it needs; it is tried again for a while before it is put
 * aside.
 */
public final class NotYet extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** Says what is missing, without personal data. */
    public NotYet(String missing) {
        super(missing);
    }
}
