package care.vigil.escalation.machine;

import care.vigil.events.PageFailure;
import care.vigil.events.PatientTextTemplate;
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
     * A clinician says yes to a page; what they take on follows from its reason.
     *
     * @param pageId the page that is answered; null when the answer is about the case as a whole
     */
    record Accept(Instant at, UUID clinicianId, UUID pageId, Via via, OnCall onCall)
            implements Command {}

    /**
     * A clinician says: I cannot take it.
     *
     * @param pageId null for whatever they were asked last
     */
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

    /** A text to the patient was untrue or too old before it could leave, and was not sent. */
    record NoteTextDropped(Instant at, PatientTextTemplate template) implements Command {}

    /** A clinician can neither be texted nor called any more. */
    record NoteClinicianLost(Instant at, UUID clinicianId, OnCall onCall) implements Command {}

    /** The roster has changed: the owner may have lost account or shift, or kept it longer. */
    record NoteRoster(Instant at, OnCall onCall) implements Command {}

    /** A deadline has come; the machine finds out which, and drops a stale one. */
    record TimerDue(Instant at, OnCall onCall) implements Command {}

    /** The owner says that contact was made. */
    record ReportContact(Instant at, UUID clinicianId, Via via) implements Command {}

    /** The owner says that the patient cannot be reached. */
    record ReportNotReached(Instant at, UUID clinicianId, Via via, OnCall onCall)
            implements Command {}

    /** The owner says: somebody else must take it. */
    record Pass(Instant at, UUID clinicianId, Via via, OnCall onCall) implements Command {}

    /**
     * The owner offers the case to a colleague.
     *
     * @param to null for whoever is on call next
     */
    record HandOver(Instant at, UUID clinicianId, UUID to, OnCall onCall) implements Command {}

    /**
     * Somebody records that a clinician has accepted by phone.
     *
     * @param by who records it
     */
    record RecordAcceptedByPhone(Instant at, UUID by, UUID clinicianId, OnCall onCall)
            implements Command {}

    /**
     * The owner has read what the patient wrote.
     *
     * @param messages how many messages of the patient they saw
     */
    record MarkRead(Instant at, UUID clinicianId, int messages) implements Command {}

    /** The owner wants to be called and joined with the patient. */
    record RequestCall(Instant at, UUID clinicianId) implements Command {}

    /** The owner says who answered a call to the patient. */
    record RecordAnswered(Instant at, UUID clinicianId, Answered by, Via via) implements Command {}

    /** Somebody says: emergency services may be needed. */
    record RequestEmergency(Instant at, UUID clinicianId, Via via, OnCall onCall)
            implements Command {}

    /** Somebody takes the emergency task on a screen. */
    record ClaimTask(Instant at, UUID clinicianId, Via via, OnCall onCall) implements Command {}

    /** How the emergency task stands, or what came of it. */
    record RecordOutcome(Instant at, UUID clinicianId, EmergencyTask.Outcome outcome, OnCall onCall)
            implements Command {}

    /**
     * The owner or a supervisor ends the case.
     *
     * @param noteId the closing note, kept encrypted elsewhere; null without one
     * @param followUp who follows up; null for whoever closes it
     */
    record Close(
            Instant at,
            UUID clinicianId,
            Disposition disposition,
            UUID noteId,
            UUID followUp,
            OnCall onCall)
            implements Command {

        /** Without a note and with whoever closes it following up. */
        public Close(Instant at, UUID clinicianId, Disposition disposition, OnCall onCall) {
            this(at, clinicianId, disposition, null, null, onCall);
        }
    }

    /** Whoever owes something after the close, or a supervisor, says that it is done. */
    record RecordCare(Instant at, UUID clinicianId, AfterCare.Kind kind, OnCall onCall)
            implements Command {}

    /**
     * Somebody who neither has the case nor was paged for it opens the patient's words.
     *
     * @param noteId their reason, kept encrypted elsewhere
     */
    record OpenWords(Instant at, UUID accountId, UUID noteId) implements Command {}
}
