package care.vigil.escalation.machine;

import java.util.List;

/** What a case answers to a command. */
public sealed interface Decision {

    /** It happens: at least one event, in order. */
    record Happens(List<CaseEvent> events) implements Decision {

        /** Copies the events, so that a decision never changes. */
        public Happens {
            events = List.copyOf(events);
        }
    }

    /** Nothing happens, and why. */
    record Refused(Refusal why) implements Decision {}

    /** Why nothing happens. */
    enum Refusal {
        /** There is no case to ask. */
        NO_CASE,
        /** The request is part of the case already. */
        KNOWN_ALREADY,
        /** Whoever asks has the case already. */
        ALREADY_YOURS,
        /** Another clinician has the case. */
        ANOTHER_HAS_IT,
        /** Not a page of this clinician, and they are not on call for the program. */
        NOT_ASKED,
        /** The clinician has declined already. */
        ALREADY_DECLINED,
        /** Only the owner may say so. */
        NOT_THE_OWNER,
        /** Only the owner or a supervisor may close, and without contact only a supervisor. */
        NOT_ALLOWED_TO_CLOSE,
        /** Only the owner, somebody who was paged, or a supervisor may ask for it. */
        NOT_ALLOWED,
        /** An offer needs somebody else to take it, who answers for this program. */
        NOBODY_TO_OFFER_IT_TO,
        /** Somebody is named who does not answer for this program. */
        NOBODY_OF_THE_PROGRAM,
        /** There is no number with which the patient can be called. */
        NO_NUMBER,
        /** There is no open emergency task. */
        NO_TASK,
        /** Whoever asks has the emergency task already. */
        TASK_ALREADY_YOURS,
        /** Another has the emergency task, or had it until its outcome was recorded. */
        TASK_ANOTHERS,
        /** Nothing of that kind is owed after this case. */
        NOTHING_OWED,
        /** The emergency task still waits for its outcome. */
        TASK_OPEN,
        /** The patient has written, and nobody has read it. */
        MESSAGE_UNREAD,
        /** The deadline was met or moved before. */
        NOTHING_DUE,
        /** The case was closed. */
        CLOSED
    }
}
