package care.vigil.escalation.machine;

import java.time.Instant;
import java.util.UUID;

/**
 * The owner wants, or has, to give the case away. They stay the owner until another accepts.
 *
 * @param to the one person it is offered to; null when the ladder is asked
 */
public record Transfer(Kind kind, Instant since, UUID to) {

    /** Why. */
    public enum Kind {
        /** The owner passed it on. */
        PASSED,
        /** The owner offered it to a colleague. */
        OFFERED,
        /** The owner's shift has ended. */
        SHIFT_ENDED
    }
}
