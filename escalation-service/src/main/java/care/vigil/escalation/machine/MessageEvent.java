package care.vigil.escalation.machine;

import care.vigil.escalation.machine.OwnerEvent.Turn;
import care.vigil.events.PatientTextTemplate;
import care.vigil.events.Via;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What the patient wrote to an owner, and what the patient is told. */
public sealed interface MessageEvent extends CaseEvent {

    /** A message waits to be read by the owner. */
    record MessageWaits(Instant at, Unread unread) implements MessageEvent {}

    /** Nobody read it in time, or it speaks of danger: others are asked to. */
    record MessageUnread(Instant at, List<Turn> turns) implements MessageEvent {

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
            implements MessageEvent {}

    /**
     * It waits no more.
     *
     * @param byContact the owner did not say that they read it, but that they reached the patient
     *     after it came
     */
    record MessageRead(Instant at, UUID clinicianId, boolean byContact) implements MessageEvent {}

    /**
     * The patient is to be told what is true now.
     *
     * @param expiresAt after this it is not true any more
     * @param answer whether it answers a message, and does not tell of a change
     */
    record PatientTold(Instant at, PatientTextTemplate template, Instant expiresAt, boolean answer)
            implements MessageEvent {}

    /**
     * A text that the patient was to be sent had become untrue or too old before it could leave.
     */
    record TextDropped(Instant at, PatientTextTemplate template) implements MessageEvent {}

    /** The carrier refuses to text the patient. */
    record PatientNotTextable(Instant at, Integer carrierCode) implements MessageEvent {}
}
