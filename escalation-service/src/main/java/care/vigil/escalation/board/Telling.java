package care.vigil.escalation.board;

import care.vigil.escalation.machine.CaseEvent;
import care.vigil.escalation.machine.CaseEvent.Acknowledged;
import care.vigil.escalation.machine.CaseEvent.CarrierTroubled;
import care.vigil.escalation.machine.CaseEvent.CaseClosed;
import care.vigil.escalation.machine.CaseEvent.CaseOpened;
import care.vigil.escalation.machine.CaseEvent.ContactMade;
import care.vigil.escalation.machine.CaseEvent.ContactMissed;
import care.vigil.escalation.machine.CaseEvent.EmergencyPrompted;
import care.vigil.escalation.machine.CaseEvent.NobodyOnCall;
import care.vigil.escalation.machine.CaseEvent.PageDeclined;
import care.vigil.escalation.machine.CaseEvent.PageFailed;
import care.vigil.escalation.machine.CaseEvent.PageHandedOver;
import care.vigil.escalation.machine.CaseEvent.Paged;
import care.vigil.escalation.machine.CaseEvent.PassedOver;
import care.vigil.escalation.machine.CaseEvent.PatientNotTextable;
import care.vigil.escalation.machine.CaseEvent.PatientTold;
import care.vigil.escalation.machine.CaseEvent.RequestJoined;
import care.vigil.escalation.machine.Disposition;
import care.vigil.events.PageFailure;
import care.vigil.events.PageReason;
import care.vigil.events.Via;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/** Tells the history of a case, event by event, in the order in which it happened. */
public final class Telling {

    private final Function<UUID, String> names;
    private final Map<UUID, UUID> asked = new HashMap<>();

    /** With a name for everybody who may appear. */
    public Telling(Function<UUID, String> names) {
        this.names = names;
    }

    /** One event in plain words. */
    public String tell(CaseEvent event) {
        return switch (event) {
            case CaseOpened(_, _, _, _, _, var via, var first) ->
                    "A patient asked for help by "
                            + way(via)
                            + "."
                            + (first == null
                                    ? ""
                                    : " "
                                            + names.apply(first)
                                            + " had their last case and is asked first.");
            case RequestJoined(_, _, _, _, var via) ->
                    "The patient wrote or called again, by " + way(via) + ".";
            case Paged paged -> paged(paged);
            case PassedOver(_, _, _, var who, var why) -> names.apply(who) + why(why);
            case NobodyOnCall(_, var seat) -> "Nobody is on call as " + seat.role().word() + ".";
            case PageHandedOver(_, var page, _, var via) ->
                    "The carrier has taken the " + way(via) + " to " + nameOf(page) + ".";
            case PageFailed(_, var page, var why) ->
                    nameOf(page) + " cannot be reached: " + words(why) + ".";
            case CarrierTroubled(_, var page, _) ->
                    "The carrier has trouble with the page to " + nameOf(page) + "; trying on.";
            case PageDeclined(_, _, var who, var via) ->
                    names.apply(who) + " cannot take it (by " + way(via) + ").";
            case EmergencyPrompted(_, var cause) ->
                    words(cause) + " It is an emergency now; paging goes on.";
            case Acknowledged(_, var who, _, var via, _) ->
                    names.apply(who) + " has accepted, by " + way(via) + ".";
            case ContactMissed(_, var who) ->
                    names.apply(who)
                            + " has not reported contact in time. Everybody is asked again.";
            case ContactMade(_, var who, _) -> names.apply(who) + " says that contact was made.";
            case PatientTold(_, var template, _) ->
                    "The patient is texted: " + template.word().replace('-', ' ') + ".";
            case PatientNotTextable _ -> "The carrier refuses to text the patient: call.";
            case CaseClosed(_, var who, var how) ->
                    names.apply(who) + " closed the case: " + words(how) + ".";
        };
    }

    private String paged(Paged page) {
        asked.put(page.pageId(), page.clinicianId());
        var again = page.round() > 1 ? " again (" + page.round() + ")" : "";
        return names.apply(page.clinicianId())
                + " is paged"
                + again
                + " as "
                + page.role().word()
                + words(page.reason())
                + ".";
    }

    private String nameOf(UUID page) {
        return names.apply(asked.get(page));
    }

    private static String way(Via via) {
        return switch (via) {
            case SMS -> "text";
            case CALL -> "call";
            case WEB -> "this site";
            case APP -> "the app";
        };
    }

    private static String why(PassedOver.Why why) {
        return switch (why) {
            case DECLINED -> " declined and is left in peace for now.";
            case ASKED_ALREADY -> " was asked a moment ago.";
        };
    }

    private static String words(PageReason reason) {
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

    private static String words(PageFailure why) {
        return switch (why) {
            case NO_CHANNEL_LEFT -> "no number works";
            case UNANSWERED -> "two calls and the text went unanswered";
            case NUMBER_UNREADABLE -> "their number cannot be read";
        };
    }

    private static String words(EmergencyPrompted.Cause cause) {
        return switch (cause) {
            case TARGET_REACHED -> "The response target has passed.";
            case NOBODY_LEFT -> "Nobody is left to ask.";
            case NOBODY_ON_CALL -> "Nobody is on call at all.";
        };
    }

    private static String words(Disposition how) {
        return switch (how) {
            case SAFE_WITH_PLAN -> "safe, with a plan";
            case HANDED_TO_OTHER_CARE -> "handed to other care";
            case EMERGENCY_SERVICES -> "with emergency services";
            case NO_CRISIS -> "no crisis";
        };
    }
}
