package care.vigil.events;

import java.util.UUID;

/**
 * What escalation-service answers at once to {@code POST /internal/acknowledgements}, after its
 * commit.
 *
 * @param ownerId who has the case now; null when nobody has
 */
public record AcknowledgementAnswer(Result result, UUID escalationId, UUID ownerId) {

    /** What became of the answer. */
    public enum Result {
        /** Applied now, or earlier by another path: the clinician owns the case. */
        YOURS,
        /** Somebody else was first. */
        ANOTHERS,
        /** The decline is recorded; the next rung is paged. */
        DECLINED,
        /** The case was closed before. */
        CLOSED,
        /** Not a page of this clinician: nothing changed. */
        REFUSED
    }
}
