package care.vigil.escalation.machine;

import care.vigil.events.OwnerNews;
import care.vigil.events.PageFailure;
import care.vigil.events.PageReason;
import care.vigil.events.PatientTextTemplate;
import care.vigil.events.Role;
import care.vigil.events.Via;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What has happened to a case. The n-th event makes version n. */
public sealed interface CaseEvent {

    /** When it was decided, by the database clock. */
    Instant at();

    /**
     * A request opened the case.
     *
     * @param firstAsk the owner of the case before it, asked ahead of the ladder; mostly null
     * @param danger the words speak of danger to life: primary and backup are asked at once
     */
    record CaseOpened(
            Instant at,
            CaseFile.Origin origin,
            Patient patient,
            UUID requestEventId,
            UUID messageId,
            Via via,
            UUID firstAsk,
            boolean danger)
            implements CaseEvent {}

    /**
     * A later request joined the case; one that speaks of danger to life raises its urgency.
     *
     * @param echo the words may be a machine's that answers our texts
     */
    record RequestJoined(
            Instant at,
            Patient patient,
            UUID requestEventId,
            UUID messageId,
            Via via,
            boolean danger,
            boolean echo)
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
            ASKED_ALREADY,
            /** The case is theirs, and somebody else is wanted. */
            HAS_IT
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

    /** Operations said that they are looking for somebody; they are asked on. */
    record SearchNoted(Instant at, UUID pageId, UUID clinicianId, Via via) implements CaseEvent {}

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
     * @param contactDue the end of the contact target; null when contact was made before, and the
     *     case only changes hands
     */
    record Acknowledged(Instant at, UUID clinicianId, UUID pageId, Via via, Instant contactDue)
            implements CaseEvent {}

    /** The owner did not report contact in time: the case is unowned again. */
    record ContactMissed(Instant at, UUID clinicianId) implements CaseEvent {}

    /** The owner said that contact was made. */
    record ContactMade(Instant at, UUID clinicianId, Via via) implements CaseEvent {}

    /**
     * The owner said that the patient cannot be reached.
     *
     * @param contactDue until when contact is owed now; never later than it was before contact
     */
    record PatientNotReached(Instant at, UUID clinicianId, Via via, Instant contactDue)
            implements CaseEvent {}

    /** The owner, or the shift's end, put the case up for somebody else to accept. */
    record TransferStarted(Instant at, UUID clinicianId, Transfer.Kind kind, List<Turn> turns)
            implements CaseEvent {

        /** Copies the turns, so that an event never changes. */
        public TransferStarted {
            turns = List.copyOf(turns);
        }
    }

    /** Who is asked, and when at the latest. */
    record Turn(Seat seat, Instant due) {}

    /** The one colleague it was offered to cannot take it: the owner keeps it. */
    record TransferEnded(Instant at, UUID clinicianId) implements CaseEvent {}

    /**
     * The owner can be reached no more, or has no account: the case is unowned again.
     *
     * @param nextRung from which the ladder goes on; -1 to ask everybody at once
     */
    record OwnerLost(Instant at, UUID clinicianId, int nextRung) implements CaseEvent {}

    /**
     * When the owner's shift ends, as the roster says now.
     *
     * @param endsAt null when they are not on call
     */
    record ShiftEndKnown(Instant at, UUID clinicianId, Instant endsAt) implements CaseEvent {}

    /**
     * Somebody recorded that a clinician accepted by phone: they are asked to say so themselves.
     */
    record AcceptedByPhone(Instant at, UUID by, UUID clinicianId) implements CaseEvent {}

    /**
     * The owner is told something that asks for no answer.
     *
     * @param due by when they have to act; null where there is no deadline
     */
    record OwnerTold(Instant at, UUID clinicianId, OwnerNews news, Instant due)
            implements CaseEvent {}

    /** The owner asked to be called and joined with the patient. */
    record CallRequested(Instant at, UUID clinicianId) implements CaseEvent {}

    /** The owner said who answered a call to the patient. */
    record CallAnswered(Instant at, UUID clinicianId, Answered by) implements CaseEvent {}

    /** A message waits to be read by the owner. */
    record MessageWaits(Instant at, Unread unread) implements CaseEvent {}

    /** Nobody read it in time, or it speaks of danger: others are asked to. */
    record MessageUnread(Instant at, List<Turn> turns) implements CaseEvent {

        /** Copies the turns, so that an event never changes. */
        public MessageUnread {
            turns = List.copyOf(turns);
        }
    }

    /**
     * The owner answered the page about it: they have some time of their own to open it, once.
     *
     * @param unread the message with its new deadline
     */
    record MessageTakenUp(Instant at, UUID clinicianId, Via via, Unread unread)
            implements CaseEvent {}

    /**
     * It waits no more.
     *
     * @param byContact the owner did not say that they read it, but that they reached the patient
     *     after it came
     */
    record MessageRead(Instant at, UUID clinicianId, boolean byContact) implements CaseEvent {}

    /**
     * The emergency task opened.
     *
     * @param by who asked for it; null when the case itself did
     */
    record TaskOpened(Instant at, int number, EmergencyTask.Cause cause, UUID by)
            implements CaseEvent {}

    /** Nobody claimed it in time: everybody who could is asked. */
    record TaskClimbed(Instant at, List<Seat> seats) implements CaseEvent {

        /** Copies the seats, so that an event never changes. */
        public TaskClimbed {
            seats = List.copyOf(seats);
        }
    }

    /** Somebody has the emergency task. */
    record TaskClaimed(Instant at, UUID clinicianId, Via via) implements CaseEvent {}

    /** Whoever had the task can be reached no more: it is open again. */
    record TaskReleased(Instant at, UUID clinicianId) implements CaseEvent {}

    /** Somebody said how it stands; nothing is settled by that. */
    record TaskProgressed(Instant at, UUID clinicianId, EmergencyTask.Outcome interim)
            implements CaseEvent {}

    /** Its outcome was recorded. */
    record TaskSettled(Instant at, UUID clinicianId, EmergencyTask.Outcome outcome)
            implements CaseEvent {}

    /**
     * The patient is to be told what is true now.
     *
     * @param expiresAt after this it is not true any more
     * @param answer whether it answers a message, and does not tell of a change
     */
    record PatientTold(Instant at, PatientTextTemplate template, Instant expiresAt, boolean answer)
            implements CaseEvent {}

    /**
     * A text that the patient was to be sent had become untrue or too old before it could leave.
     */
    record TextDropped(Instant at, PatientTextTemplate template) implements CaseEvent {}

    /** The carrier refuses to text the patient. */
    record PatientNotTextable(Instant at, Integer carrierCode) implements CaseEvent {}

    /**
     * Somebody who neither has the case nor was paged for it opened the patient's words.
     *
     * @param accountId who; a clinician where the account is one's
     * @param noteId the reason that they gave, kept encrypted elsewhere
     */
    record WordsOpened(Instant at, UUID accountId, UUID noteId) implements CaseEvent {}

    /**
     * The case was ended by a clinician.
     *
     * @param noteId the closing note, kept encrypted elsewhere; null without one
     * @param followUp who follows up
     * @param care what they owe now; empty in events from before that was kept
     */
    record CaseClosed(
            Instant at,
            UUID clinicianId,
            Disposition disposition,
            UUID noteId,
            UUID followUp,
            List<AfterCare> care)
            implements CaseEvent {

        /** Copies the list, so that an event never changes. */
        public CaseClosed {
            care = care == null ? List.of() : List.copyOf(care);
        }
    }

    /** What was owed after the close is done. */
    record CareDone(Instant at, UUID clinicianId, AfterCare.Kind kind) implements CaseEvent {}
}
