package care.vigil.messaging;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * Named moments at which a process can be made to die, as if by kill -9, to show that no promise
 * hangs on what it still had to do. Unarmed they cost one read. Only a service that was started for
 * tests can be armed (see {@link FailpointResource}), and what was armed dies with the process.
 */
public enum Failpoint {
    /** A webhook is durable, and its carrier has not been answered. */
    AFTER_INSERT_BEFORE_REPLY,
    /** A message is committed, and Kafka has not been given it. */
    AFTER_COMMIT_BEFORE_SEND,
    /** Kafka has a message, and it is not marked as sent. */
    AFTER_SEND_BEFORE_MARK,
    /** An attempt is claimed, and the carrier has not been asked. */
    AFTER_CLAIM_BEFORE_POST,
    /** The carrier has answered, and nothing of it is written down. */
    AFTER_POST_BEFORE_RESULT,
    /** Records are applied, and their offsets are not committed. */
    AFTER_BATCH_BEFORE_OFFSET_COMMIT;

    private static final int AS_BY_KILL_9 = 137;

    private static volatile Failpoint armed;

    /** Ends the process here and now if this point is armed. */
    public void reached() {
        if (armed == this) {
            Runtime.getRuntime().halt(AS_BY_KILL_9);
        }
    }

    /** From now on this process dies when it gets there; an earlier wish is forgotten. */
    void arm() {
        arm(this);
    }

    private static void arm(Failpoint point) {
        armed = point;
    }

    /** Its name in addresses, such as {@code after-claim-before-post}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<Failpoint> of(String word) {
        return Arrays.stream(values()).filter(point -> point.word().equals(word)).findFirst();
    }
}
