package care.vigil.escalation.machine;

import care.vigil.events.PageFailure;
import care.vigil.events.Via;
import java.time.Instant;
import java.util.UUID;

/** What a case can be asked. Each carries its instant and everything needed to decide. */
public sealed interface Command {

    /** When it is decided, by the database clock. */
    Instant at();

    /**
     * A patient asked for help.
     *
     * @param escalationId the id the case gets if this request opens one
     */
    record RequestArrived(
            Instant at, UUID escalationId, Request request, Ladder ladder, OnCall onCall)
            implements Command {}

    /**
     * A clinician says: I have it.
     *
     * @param pageId the page that is answered; null when it came from a screen, without one
     */
    record Accept(Instant at, UUID clinicianId, UUID pageId, Via via, OnCall onCall)
            implements Command {}

    /** A clinician says: I cannot take it. */
    record Decline(Instant at, UUID clinicianId, UUID pageId, Via via, OnCall onCall)
            implements Command {}

    /** The carrier has taken a page. */
    record NoteHandedOver(Instant at, UUID pageId, int round, Via via) implements Command {}

    /** A page cannot reach its clinician. */
    record NoteFailed(Instant at, UUID pageId, PageFailure why, OnCall onCall) implements Command {}

    /** The carrier has trouble of its own; says nothing about the clinician. */
    record NoteCarrierTrouble(Instant at, UUID pageId, Integer carrierCode) implements Command {}

    /** The carrier refuses to text this patient. */
    record NoteNotTextable(Instant at, Integer carrierCode) implements Command {}

    /** A deadline has come; the machine finds out which, and drops a stale one. */
    record TimerDue(Instant at, OnCall onCall) implements Command {}

    /** The owner says that contact was made. */
    record ReportContact(Instant at, UUID clinicianId, Via via) implements Command {}

    /** The owner or a supervisor ends the case. */
    record Close(Instant at, UUID clinicianId, Disposition disposition, OnCall onCall)
            implements Command {}
}
