package care.vigil.escalation.board;

import static care.vigil.escalation.board.Words.deadline;
import static care.vigil.escalation.board.Words.transfer;
import static care.vigil.escalation.board.Words.way;
import static care.vigil.escalation.board.Words.words;

import care.vigil.escalation.machine.CaseEvent;
import care.vigil.escalation.machine.EmergencyTask;
import care.vigil.escalation.machine.MessageEvent.MessageRead;
import care.vigil.escalation.machine.MessageEvent.MessageTakenUp;
import care.vigil.escalation.machine.MessageEvent.MessageUnread;
import care.vigil.escalation.machine.MessageEvent.MessageWaits;
import care.vigil.escalation.machine.MessageEvent.PatientNotTextable;
import care.vigil.escalation.machine.MessageEvent.PatientTold;
import care.vigil.escalation.machine.MessageEvent.TextDropped;
import care.vigil.escalation.machine.OwnerEvent;
import care.vigil.escalation.machine.OwnerEvent.AcceptedByPhone;
import care.vigil.escalation.machine.OwnerEvent.Acknowledged;
import care.vigil.escalation.machine.OwnerEvent.CallAnswered;
import care.vigil.escalation.machine.OwnerEvent.CallRequested;
import care.vigil.escalation.machine.OwnerEvent.ContactMade;
import care.vigil.escalation.machine.OwnerEvent.ContactMissed;
import care.vigil.escalation.machine.OwnerEvent.OwnerLost;
import care.vigil.escalation.machine.OwnerEvent.OwnerTold;
import care.vigil.escalation.machine.OwnerEvent.PatientNotReached;
import care.vigil.escalation.machine.OwnerEvent.ShiftEndKnown;
import care.vigil.escalation.machine.OwnerEvent.TransferEnded;
import care.vigil.escalation.machine.OwnerEvent.TransferStarted;
import care.vigil.escalation.machine.RequestEvent.CareDone;
import care.vigil.escalation.machine.RequestEvent.CaseClosed;
import care.vigil.escalation.machine.RequestEvent.CaseOpened;
import care.vigil.escalation.machine.RequestEvent.RequestJoined;
import care.vigil.escalation.machine.RequestEvent.WordsOpened;
import care.vigil.escalation.machine.SearchEvent.CarrierTroubled;
import care.vigil.escalation.machine.SearchEvent.EmergencyPrompted;
import care.vigil.escalation.machine.SearchEvent.NobodyOnCall;
import care.vigil.escalation.machine.SearchEvent.PageDeclined;
import care.vigil.escalation.machine.SearchEvent.PageFailed;
import care.vigil.escalation.machine.SearchEvent.PageHandedOver;
import care.vigil.escalation.machine.SearchEvent.Paged;
import care.vigil.escalation.machine.SearchEvent.PassedOver;
import care.vigil.escalation.machine.SearchEvent.SearchNoted;
import care.vigil.escalation.machine.TaskEvent.TaskClaimed;
import care.vigil.escalation.machine.TaskEvent.TaskClimbed;
import care.vigil.escalation.machine.TaskEvent.TaskOpened;
import care.vigil.escalation.machine.TaskEvent.TaskProgressed;
import care.vigil.escalation.machine.TaskEvent.TaskReleased;
import care.vigil.escalation.machine.TaskEvent.TaskSettled;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/** Tells the history of a case, event by event, in the order in which it happened. */
public final class Telling {

    private final Function<UUID, String> names;
    private final ZoneId zone;
    private final Map<UUID, UUID> asked = new HashMap<>();
    private boolean inContact;

    /** With a name for everybody who may appear, and the zone of the program's clocks. */
    public Telling(Function<UUID, String> names, ZoneId zone) {
        this.names = names;
        this.zone = zone;
    }

    /** One event in plain words. */
    public String tell(CaseEvent event) {
        var told = sentence(event);
        inContact = isInContactAfter(event);
        return told;
    }

    /** Contact ends when the owner says so, when another begins anew, or when nobody has it. */
    private boolean isInContactAfter(CaseEvent event) {
        return switch (event) {
            case ContactMade _ -> true;
            case PatientNotReached _, ContactMissed _, OwnerLost _ -> false;
            case Acknowledged taken -> inContact && taken.contactDue() == null;
            case CaseEvent _ -> inContact;
        };
    }

    private String sentence(CaseEvent event) {
        return switch (event) {
            case CaseOpened(_, _, _, _, _, var via, var first, var danger) ->
                    "A patient asked for help by "
                            + way(via)
                            + "."
                            + words(danger)
                            + (first == null
                                    ? ""
                                    : " "
                                            + names.apply(first)
                                            + " had their last case and is asked first.");
            case RequestJoined(_, _, _, _, var via, var danger, _) ->
                    "The patient wrote or called again, by " + way(via) + "." + words(danger);
            case Paged paged -> paged(paged);
            case PassedOver(_, _, _, var who, var why) -> names.apply(who) + words(why);
            case NobodyOnCall(_, var seat) -> "Nobody is on call as " + seat.role().word() + ".";
            case PageHandedOver(_, var page, _, var via) ->
                    "The carrier has taken the " + way(via) + " to " + nameOf(page) + ".";
            case PageFailed(_, var page, var why) ->
                    nameOf(page) + " cannot be reached: " + words(why) + ".";
            case CarrierTroubled(_, var page, _) ->
                    "The carrier has trouble with the page to "
                            + nameOf(page)
                            + "; it is tried again.";
            case PageDeclined(_, _, var who, var via) ->
                    names.apply(who) + " cannot take it (by " + way(via) + ").";
            case EmergencyPrompted(_, var cause) ->
                    words(cause) + " It is an emergency now; paging goes on.";
            case Acknowledged(_, var who, _, var via, _) ->
                    names.apply(who) + " has accepted, by " + way(via) + ".";
            case ContactMissed(_, var who) ->
                    names.apply(who)
                            + " has not said in time that they reached the patient. Everybody is"
                            + " asked again.";
            case ContactMade(_, var who, _) ->
                    names.apply(who) + " says that they have reached the patient.";
            case SearchNoted(_, _, var who, var via) ->
                    names.apply(who) + " is looking for somebody (by " + way(via) + ").";
            case PatientNotReached(_, var who, var via, _) ->
                    names.apply(who) + " cannot reach the patient (by " + way(via) + ").";
            case TransferStarted(_, var who, var kind, var turns) ->
                    transfer(kind, names.apply(who), colleague(turns));
            case TransferEnded(_, var who) ->
                    "Nobody took what was offered; " + names.apply(who) + " still has it.";
            case OwnerLost(_, var who, _) ->
                    names.apply(who)
                            + " has the case no more: they cannot be reached, or are not listed any"
                            + " more. Somebody is looked for again.";
            case ShiftEndKnown(var at, var who, var end) ->
                    names.apply(who)
                            + (end == null
                                    ? " is not on call any more."
                                    : "'s shift ends at " + when(end, at) + ".");
            case AcceptedByPhone(_, var by, var who) ->
                    names.apply(by)
                            + " recorded that "
                            + names.apply(who)
                            + " accepted by phone; they are asked to confirm it.";
            case OwnerTold(var at, var who, var news, var due) ->
                    names.apply(who)
                            + " is told: "
                            + words(news)
                            + (due == null ? "" : ", " + deadline(news) + " " + when(due, at))
                            + ".";
            case CallRequested(_, var who) ->
                    names.apply(who) + " asked to be joined with the patient by phone.";
            case CallAnswered(_, var who, var by) ->
                    names.apply(who)
                            + " says who answered their call to the patient: "
                            + words(by)
                            + ".";
            case MessageWaits(var at, var unread) ->
                    "A message waits to be read, by " + when(unread.due(), at) + " at the latest.";
            case MessageUnread _ -> "A message is unread; people are paged to read it.";
            case MessageTakenUp(var at, var who, var via, var unread) ->
                    names.apply(who)
                            + " has answered the page about the message (by "
                            + way(via)
                            + ") and has until "
                            + when(unread.due(), at)
                            + " to read it.";
            case MessageRead(_, var who, var byContact) ->
                    names.apply(who)
                            + (byContact
                                    ? " has reached the patient since the message came."
                                    : " has read what the patient wrote.");
            case TaskOpened(_, _, var cause, var by) ->
                    "An emergency task opened: " + why(cause, by) + ".";
            case TaskClimbed _ -> "Nobody took the emergency task; everybody who could is asked.";
            case TaskClaimed(_, var who, var via) ->
                    names.apply(who) + " has the emergency task (by " + way(via) + ").";
            case TaskReleased(_, var who) ->
                    names.apply(who) + " has the emergency task no more; it is open again.";
            case TaskProgressed(var at, var who, var interim) ->
                    names.apply(who)
                            + " says how the emergency task stands: "
                            + new Deeds(names, zone).inHistory(interim, at);
            case TaskSettled(var at, var who, var outcome) ->
                    names.apply(who)
                            + " recorded the emergency task: "
                            + new Deeds(names, zone).inHistory(outcome, at);
            case PatientTold(_, var template, _, _) ->
                    "A text tells the patient " + words(template) + ".";
            case TextDropped(_, var template) ->
                    "The text that was to tell the patient "
                            + words(template)
                            + " could not leave in time and was not sent.";
            case PatientNotTextable _ -> "The carrier refuses to text the patient: call.";
            case CaseClosed(var at, var who, var how, _, _, var care) ->
                    names.apply(who)
                            + " closed the case: "
                            + words(how)
                            + "."
                            + (inContact ? "" : " Nobody was in contact with the patient.")
                            + new Deeds(names, zone).owed(care, at);
            case CareDone(_, var who, var kind) ->
                    names.apply(who) + " says that this is done: " + words(kind) + ".";
            case WordsOpened(_, var who, _) ->
                    names.apply(who)
                            + " opened the patient's words without having the case, and wrote why.";
        };
    }

    private String when(Instant instant, Instant told) {
        return Clock.time(instant, told, zone);
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

    /** Nobody's name where the roster says who is asked. */
    private String colleague(List<OwnerEvent.Turn> turns) {
        var person = turns.getFirst().seat().person();
        return person == null ? "" : names.apply(person);
    }

    private String why(EmergencyTask.Cause cause, UUID by) {
        return cause == EmergencyTask.Cause.REQUESTED
                ? names.apply(by) + " asked for it"
                : words(cause);
    }
}
