package care.vigil.escalation.machine;

import care.vigil.events.OwnerNews;
import care.vigil.events.Via;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Who has the case, and what they did about it. */
public sealed interface OwnerEvent extends CaseEvent {

    /**
     * A clinician has the case.
     *
     * @param pageId null when it was accepted on a screen without a page
     * @param contactDue the end of the contact target; null when contact was made before, and the
     *     case only changes hands
     */
    record Acknowledged(Instant at, UUID clinicianId, UUID pageId, Via via, Instant contactDue)
            implements OwnerEvent {}

    /** The owner did not report contact in time: the case is unowned again. */
    record ContactMissed(Instant at, UUID clinicianId) implements OwnerEvent {}

    /** The owner said that contact was made. */
    record ContactMade(Instant at, UUID clinicianId, Via via) implements OwnerEvent {}

    /**
     * The owner said that the patient cannot be reached.
     *
     * @param contactDue until when contact is owed now; never later than it was before contact
     */
    record PatientNotReached(Instant at, UUID clinicianId, Via via, Instant contactDue)
            implements OwnerEvent {}

    /** The owner, or the shift's end, put the case up for somebody else to accept. */
    record TransferStarted(Instant at, UUID clinicianId, Transfer.Kind kind, List<Turn> turns)
            implements OwnerEvent {

        /** Copies the turns, so that an event never changes. */
        public TransferStarted {
            turns = List.copyOf(turns);
        }
    }

    /** Who is asked, and when at the latest. */
    record Turn(Seat seat, Instant due) {}

    /** The one colleague it was offered to cannot take it: the owner keeps it. */
    record TransferEnded(Instant at, UUID clinicianId) implements OwnerEvent {}

    /**
     * The owner can be reached no more, or has no account: the case is unowned again.
     *
     * @param nextRung from which the ladder goes on; -1 to ask everybody at once
     */
    record OwnerLost(Instant at, UUID clinicianId, int nextRung) implements OwnerEvent {}

    /**
     * When the owner's shift ends, as the roster says now.
     *
     * @param endsAt null when they are not on call
     */
    record ShiftEndKnown(Instant at, UUID clinicianId, Instant endsAt) implements OwnerEvent {}

    /**
     * Somebody recorded that a clinician accepted by phone: they are asked to say so themselves.
     */
    record AcceptedByPhone(Instant at, UUID by, UUID clinicianId) implements OwnerEvent {}

    /**
     * The owner is told something that asks for no answer.
     *
     * @param due by when they have to act; null where there is no deadline
     */
    record OwnerTold(Instant at, UUID clinicianId, OwnerNews news, Instant due)
            implements OwnerEvent {}

    /** The owner asked to be called and joined with the patient. */
    record CallRequested(Instant at, UUID clinicianId) implements OwnerEvent {}

    /** The owner said who answered a call to the patient. */
    record CallAnswered(Instant at, UUID clinicianId, Answered by) implements OwnerEvent {}
}
