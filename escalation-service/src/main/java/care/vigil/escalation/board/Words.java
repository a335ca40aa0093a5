package care.vigil.escalation.board;

import care.vigil.escalation.machine.AfterCare;
import care.vigil.escalation.machine.Answered;
import care.vigil.escalation.machine.Disposition;
import care.vigil.escalation.machine.EmergencyTask;
import care.vigil.escalation.machine.SearchEvent.EmergencyPrompted;
import care.vigil.escalation.machine.SearchEvent.PassedOver;
import care.vigil.escalation.machine.Transfer;
import care.vigil.events.OwnerNews;
import care.vigil.events.PageFailure;
import care.vigil.events.PageReason;
import care.vigil.events.PatientTextTemplate;
import care.vigil.events.Via;

/** What the codes of a case are called on screens. */
final class Words {

    private Words() {}

    static String way(Via via) {
        return switch (via) {
            case SMS -> "text";
            case CALL -> "call";
            case WEB -> "this site";
            case APP -> "the app";
        };
    }

    static String words(PassedOver.Why why) {
        return switch (why) {
            case DECLINED -> " declined and is left in peace for now.";
            case ASKED_ALREADY -> " was asked a moment ago.";
            case HAS_IT -> " has it already.";
        };
    }

    static String words(PageReason reason) {
        return switch (reason) {
            case CRISIS -> "";
            case NOBODY_ON_CALL -> ", because nobody is on call";
            case PAGES_FAILED -> ", because every page has failed";
            case EMERGENCY_TASK -> ", for the emergency task";
            case UNREAD_MESSAGE -> ", because a message is unread";
            case HAND_OVER -> ", because the case is handed over";
            case CONFIRM_ACCEPTANCE -> ", to confirm what was said by phone";
        };
    }

    static String words(Answered by) {
        return switch (by) {
            case PATIENT -> "the patient";
            case SOMEBODY_ELSE -> "somebody else";
            case MACHINE -> "a machine";
            case NOBODY -> "nobody";
        };
    }

    static String words(PageFailure why) {
        return switch (why) {
            case NO_CHANNEL_LEFT -> "no number works";
            case UNANSWERED -> "two calls and the text went unanswered";
            case NUMBER_UNREADABLE -> "their number cannot be read";
        };
    }

    static String words(EmergencyPrompted.Cause cause) {
        return switch (cause) {
            case TARGET_REACHED -> "The time within which somebody must answer has passed.";
            case NOBODY_LEFT -> "Nobody is left to ask.";
            case NOBODY_ON_CALL -> "Nobody is on call at all.";
        };
    }

    static String words(Disposition how) {
        return switch (how) {
            case SAFE_WITH_PLAN -> "safe, with a plan";
            case HANDED_TO_OTHER_CARE -> "handed to other care";
            case EMERGENCY_SERVICES -> "with emergency services";
            case NO_CRISIS -> "no crisis";
        };
    }

    static String words(AfterCare.Kind kind) {
        return switch (kind) {
            case CARING_FOLLOW_UP -> "ask the patient how they are";
            case NEXT_SESSION_NOTE -> "tell the therapist before the next session";
        };
    }

    static String words(boolean danger) {
        return danger ? " The words speak of danger to life." : "";
    }

    static String words(OwnerNews news) {
        return switch (news) {
            case NEW_MESSAGE -> "there is a new message";
            case CONTACT_DUE -> "half of the time to reach the patient has passed";
            case SHIFT_ENDS -> "their shift ends soon";
            case TAKEN_OVER -> "another has the case now";
            case NOT_TAKEN -> "nobody took what they offered, they still have it";
        };
    }

    /** What is due at the time that follows. */
    static String deadline(OwnerNews news) {
        return switch (news) {
            case NEW_MESSAGE -> "to be read by";
            case CONTACT_DUE -> "which ends at";
            case SHIFT_ENDS, TAKEN_OVER, NOT_TAKEN -> "at";
        };
    }

    static String words(PatientTextTemplate told) {
        return switch (told) {
            case RECEIVED -> "that the message was received";
            case DANGER -> "the emergency numbers, and that the message was received";
            case CONTACTING -> "that a clinician is being contacted";
            case BACKUP_CONTACTED -> "that a backup is being contacted";
            case NOBODY_ON_CALL -> "that nobody is on call, and the emergency numbers";
            case CLINICIAN_HAS_IT -> "that a clinician has the message";
            case CONTACT_MISSED ->
                    "that the clinician did not say that they reached them, and that we are asking again";
            case TRIED_TO_CALL -> "that a clinician tried to call";
            case EMERGENCY -> "that nobody has answered, and the emergency numbers";
            case STILL_TRYING -> "that we are still trying to find a clinician";
            case CLOSED -> "that the request is closed, and to write again at any time";
        };
    }

    static String words(EmergencyTask.Cause cause) {
        return switch (cause) {
            case PROMPTED -> "nobody has the case";
            case CONTACT_MISSED -> "the owner did not say in time that they reached the patient";
            case PATIENT_NOT_REACHED -> "the patient cannot be reached";
            case REQUESTED -> "somebody asked for it";
        };
    }

    /**
     * How a case is to change hands.
     *
     * @param colleague whom it is offered to
     */
    static String transfer(Transfer.Kind kind, String owner, String colleague) {
        return switch (kind) {
            case PASSED -> owner + " passes the case on and has it until somebody accepts.";
            case SHIFT_ENDED ->
                    "The shift of " + owner + " is over; they have it until somebody accepts.";
            case OFFERED ->
                    owner + " offers the case to " + colleague + " and has it until they accept.";
        };
    }
}
