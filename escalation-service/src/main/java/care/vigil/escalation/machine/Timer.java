package care.vigil.escalation.machine;

import java.time.Instant;
import java.util.UUID;

/**
 * Something that a case must do at an instant, whatever else happens.
 *
 * @param seat whom it concerns; null unless a rung or a seat to be asked again
 * @param pageId the page with which the seat was asked last; null when nobody was there to ask
 */
public record Timer(Kind kind, Instant due, Seat seat, UUID pageId) {

    /** What is to be done. */
    public enum Kind {
        /** A rung not reached yet comes by its own time. */
        RUNG,
        /** A seat that was asked is asked again. */
        ASK_AGAIN,
        /** The response-time target: the emergency prompt. */
        PROMPT,
        /** The contact target of the owner. */
        CONTACT,
        /** Nothing happened for a day: somebody must look. */
        REVIEW
    }

    static Timer rung(Seat seat, Instant due) {
        return new Timer(Kind.RUNG, due, seat, null);
    }

    static Timer askAgain(Seat seat, UUID pageId, Instant due) {
        return new Timer(Kind.ASK_AGAIN, due, seat, pageId);
    }

    static Timer of(Kind kind, Instant due) {
        return new Timer(kind, due, null, null);
    }

    boolean isDue(Instant at) {
        return !due.isAfter(at);
    }
}
