package care.vigil.escalation.machine;

import care.vigil.events.PageReason;
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
        /** Half of the contact target: the owner is told how to report contact. */
        CONTACT_HALF,
        /** The owner had time to read the patient's message. */
        UNREAD,
        /** The owner's shift ends soon. */
        SHIFT_ENDS_SOON,
        /** The owner's shift ends. */
        SHIFT_ENDS,
        /** The emergency task was not claimed: everybody who could is asked. */
        TASK_CLIMB,
        /** Whoever has the emergency task is asked how it stands. */
        TASK_CHECK_BACK,
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

    /** Whether it goes on whoever owns the case. */
    boolean isOfTask() {
        return kind == Kind.TASK_CLIMB
                || kind == Kind.TASK_CHECK_BACK
                || isFor(PageReason.EMERGENCY_TASK);
    }

    boolean isFor(PageReason purpose) {
        return seat != null && seat.isFor(purpose);
    }

    boolean isSearch() {
        return seat != null && seat.isSearch();
    }

    Timer noLaterThan(Instant at) {
        return due.isAfter(at) ? new Timer(kind, at, seat, pageId) : this;
    }

    boolean isDue(Instant at) {
        return !due.isAfter(at);
    }
}
