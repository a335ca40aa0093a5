package care.vigil.events;

import care.vigil.events.PageEvent.PagesStoodDown;
import java.util.UUID;

/**
 * What escalation-service answers at once to {@code POST /internal/acknowledgements}, after its
 * commit.
 *
 * @param ownerId who has the case now; null when nobody has
 * @param standDown the stand-down that says the same on topic {@code pages}, where it may be on its
 *     way yet: whoever asked need not wait for it. Null where nobody is to be stood down, and in
 *     answers from before it was told here
 */
public record AcknowledgementAnswer(
        Result result, UUID escalationId, UUID ownerId, PagesStoodDown standDown) {

    /** An answer that stands nobody down. */
    public AcknowledgementAnswer(Result result, UUID escalationId, UUID ownerId) {
        this(result, escalationId, ownerId, null);
    }

    /** What became of the answer. */
    public enum Result {
        /** Applied now, or earlier by another path: the clinician owns the case. */
        YOURS,
        /** Somebody else was first. */
        ANOTHERS,
        /** The decline is recorded; the next rung is paged. */
        DECLINED,
        /** Applied: the clinician has the emergency task. */
        TASK_YOURS,
        /** Somebody else was first with the emergency task. */
        TASK_ANOTHERS,
        /** Operations said that they are looking for somebody; paging them goes on. */
        NOTED,
        /** The contact with the patient is recorded. */
        CONTACT_RECORDED,
        /** Recorded that the patient cannot be reached; the emergency task is open. */
        NOT_REACHED_RECORDED,
        /** Recorded who answered the call to the patient; that is no contact. */
        CALL_RECORDED,
        /** The next rung is paged; the clinician stays the owner until somebody accepts. */
        PASSED,
        /** The emergency task is open. */
        EMERGENCY_OPENED,
        /** Only the owner can say this, and the clinician is not. */
        NOT_THE_OWNER,
        /** The case was closed before. */
        CLOSED,
        /** Not a page of this clinician: nothing changed. */
        REFUSED
    }
}
