package care.vigil.escalation.machine;

import care.vigil.events.PageFailure;
import care.vigil.events.PageReason;
import care.vigil.events.PatientTextTemplate;
import care.vigil.events.Role;
import care.vigil.events.Via;
import java.time.Instant;
import java.util.UUID;

/** What has happened to a case. The n-th event makes version n. */
public sealed interface CaseEvent {

    /** When it was decided, by the database clock. */
    Instant at();

    /**
     * A request opened the case.
     *
     * @param firstAsk the owner of the case before it, asked ahead of the ladder; mostly null
     */
    record CaseOpened(
            Instant at,
            CaseFile.Origin origin,
            Patient patient,
            UUID requestEventId,
            UUID messageId,
            Via via,
            UUID firstAsk)
            implements CaseEvent {}

    /** A later request joined the case. */
    record RequestJoined(Instant at, Patient patient, UUID requestEventId, UUID messageId, Via via)
            implements CaseEvent {}

    /** Somebody was asked, for the first time or again. */
    record Paged(
            Instant at,
            Seat seat,
            UUID pageId,
            UUID clinicianId,
            Role role,
            int round,
            PageReason reason)
            implements CaseEvent {}

    /** A seat's turn came, and its person was not asked. */
    record PassedOver(Instant at, Seat seat, UUID pageId, UUID clinicianId, Why why)
            implements CaseEvent {

        /** Why nobody was asked. */
        public enum Why {
            /** They declined; they are asked again only in the loop. */
            DECLINED,
            /** They were asked a moment ago, in another role. */
            ASKED_ALREADY
        }
    }

    /** A seat's turn came and nobody is on call for it. */
    record NobodyOnCall(Instant at, Seat seat) implements CaseEvent {}

    /** The carrier accepted the page. */
    record PageHandedOver(Instant at, UUID pageId, int round, Via via) implements CaseEvent {}

    /** The page cannot reach its clinician. */
    record PageFailed(Instant at, UUID pageId, PageFailure why) implements CaseEvent {}

    /** The carrier has trouble of its own. */
    record CarrierTroubled(Instant at, UUID pageId, Integer carrierCode) implements CaseEvent {}

    /** The clinician said no. */
    record PageDeclined(Instant at, UUID pageId, UUID clinicianId, Via via) implements CaseEvent {}

    /** The emergency prompt went out. */
    record EmergencyPrompted(Instant at, Cause cause) implements CaseEvent {

        /** Why now. */
        public enum Cause {
            /** The response-time target passed without an owner. */
            TARGET_REACHED,
            /** Every rung was asked and none can answer. */
            NOBODY_LEFT,
            /** No rung has anybody on call. */
            NOBODY_ON_CALL
        }
    }

    /**
     * A clinician has the case.
     *
     * @param pageId null when it was accepted on a screen without a page
     * @param contactDue the end of the contact target
     */
    record Acknowledged(Instant at, UUID clinicianId, UUID pageId, Via via, Instant contactDue)
            implements CaseEvent {}

    /** The owner did not report contact in time: the case is unowned again. */
    record ContactMissed(Instant at, UUID clinicianId) implements CaseEvent {}

    /** The owner said that contact was made. */
    record ContactMade(Instant at, UUID clinicianId, Via via) implements CaseEvent {}

    /**
     * The patient is to be told what is true now.
     *
     * @param expiresAt after this it is not true any more
     */
    record PatientTold(Instant at, PatientTextTemplate template, Instant expiresAt)
            implements CaseEvent {}

    /** The carrier refuses to text the patient. */
    record PatientNotTextable(Instant at, Integer carrierCode) implements CaseEvent {}

    /** The case was ended by a clinician. */
    record CaseClosed(Instant at, UUID clinicianId, Disposition disposition) implements CaseEvent {}
}
