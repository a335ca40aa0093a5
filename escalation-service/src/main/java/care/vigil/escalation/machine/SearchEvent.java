package care.vigil.escalation.machine;

import care.vigil.events.PageFailure;
import care.vigil.events.PageReason;
import care.vigil.events.Role;
import care.vigil.events.Via;
import java.time.Instant;
import java.util.UUID;

/** What has happened while somebody is looked for who can have the case. */
public sealed interface SearchEvent extends CaseEvent {

    /** Somebody was asked, for the first time or again. */
    record Paged(
            Instant at,
            Seat seat,
            UUID pageId,
            UUID clinicianId,
            Role role,
            int round,
            PageReason reason)
            implements SearchEvent {}

    /** A seat's turn came, and its person was not asked. */
    record PassedOver(Instant at, Seat seat, UUID pageId, UUID clinicianId, Why why)
            implements SearchEvent {

        /** Why nobody was asked. */
        public enum Why {
            /** They declined; they are asked again only in the loop. */
            DECLINED,
            /** They were asked a moment ago, in another role. */
            ASKED_ALREADY,
            /** The case is theirs, and somebody else is wanted. */
            HAS_IT
        }
    }

    /** A seat's turn came and nobody is on call for it. */
    record NobodyOnCall(Instant at, Seat seat) implements SearchEvent {}

    /** The carrier accepted the page. */
    record PageHandedOver(Instant at, UUID pageId, int round, Via via) implements SearchEvent {}

    /** The page cannot reach its clinician. */
    record PageFailed(Instant at, UUID pageId, PageFailure why) implements SearchEvent {}

    /** The carrier has trouble of its own. */
    record CarrierTroubled(Instant at, UUID pageId, Integer carrierCode) implements SearchEvent {}

    /** The clinician said no. */
    record PageDeclined(Instant at, UUID pageId, UUID clinicianId, Via via)
            implements SearchEvent {}

    /** Operations said that they are looking for somebody; they are asked on. */
    record SearchNoted(Instant at, UUID pageId, UUID clinicianId, Via via) implements SearchEvent {}

    /** The emergency prompt went out. */
    record EmergencyPrompted(Instant at, Cause cause) implements SearchEvent {

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
}
