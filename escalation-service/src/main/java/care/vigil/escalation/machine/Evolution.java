package care.vigil.escalation.machine;

import care.vigil.escalation.machine.Escalation.Closed;
import care.vigil.escalation.machine.Escalation.Open;
import care.vigil.escalation.machine.MessageEvent.MessageRead;
import care.vigil.escalation.machine.MessageEvent.MessageTakenUp;
import care.vigil.escalation.machine.MessageEvent.MessageUnread;
import care.vigil.escalation.machine.MessageEvent.MessageWaits;
import care.vigil.escalation.machine.MessageEvent.PatientNotTextable;
import care.vigil.escalation.machine.MessageEvent.PatientTold;
import care.vigil.escalation.machine.MessageEvent.TextDropped;
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
import java.time.Duration;

/** Where each event leaves a case: one row for each. */
final class Evolution {

    /** An open case is looked at no later than this after its last event (promise P2). */
    static final Duration LONGEST_SILENCE = Duration.ofDays(1);

    private Evolution() {}

    static Escalation evolve(Escalation before, CaseEvent event) {
        return switch (event) {
            case CaseOpened opened -> alive(Searching.opened(opened), opened);
            case WordsOpened _ -> before;
            case CaseEvent later when before instanceof Open open ->
                    alive(next(open, later), later);
            case CaseEvent later when before instanceof Closed closed ->
                    Aftermath.evolve(closed, later);
            case CaseEvent _ -> before;
        };
    }

    private static Escalation next(Open now, CaseEvent event) {
        var file = now.file();
        return switch (event) {
            case CaseOpened _,
                    CallRequested _,
                    CallAnswered _,
                    TextDropped _,
                    WordsOpened _,
                    CareDone _ ->
                    now;
            case RequestJoined joined -> Searching.joined(now, joined);
            case Paged paged -> Asked.paged(now, paged);
            case PassedOver(var at, var seat, var page, _, _) -> Asked.seat(now, seat, page, at);
            case NobodyOnCall(var at, var seat) -> Asked.seat(now, seat, null, at);
            case PageHandedOver(_, var id, _, var via) ->
                    Asked.page(now, id, page -> page.handedOver(via));
            case PageFailed(_, var id, _) -> Asked.answered(now, id, Page.Answer.FAILED);
            case PageDeclined(_, var id, _, _) -> Asked.declined(now, id);
            case SearchNoted(_, var id, _, _) -> Asked.answered(now, id, Page.Answer.NOTED);
            case CarrierTroubled(_, var id, _) -> Asked.page(now, id, Page::inTrouble);

            case EmergencyPrompted prompted -> Searching.prompted(now, prompted);
            case ContactMissed missed -> Searching.contactMissed(now, missed);
            case OwnerLost lost -> Searching.ownerLost(now, lost);

            case Acknowledged taken -> Holdings.taken(now, taken);
            case ContactMade made -> Holdings.contactMade(now, made);
            case PatientNotReached tried -> Holdings.notReached(now, tried);
            case TransferStarted started -> Holdings.transferStarted(now, started);
            case TransferEnded _ -> Holdings.transferEnded(now);
            case ShiftEndKnown known -> Holdings.shiftEnds(now, known);
            case AcceptedByPhone said -> Holdings.toConfirm(now, said);
            case OwnerTold told -> Holdings.told(now, told);
            case MessageWaits(_, var unread) -> Holdings.waits(now, unread);
            case MessageUnread(_, var turns) -> Holdings.unread(now, turns);
            case MessageTakenUp(_, _, _, var unread) -> Holdings.takenUp(now, unread);
            case MessageRead _ -> Holdings.read(now);

            case TaskOpened opened -> Tasks.opened(now, opened);
            case TaskClimbed climbed -> Tasks.climbed(now, climbed);
            case TaskClaimed claimed -> Tasks.claimed(now, claimed);
            case TaskReleased released -> Tasks.released(now, released);
            case TaskProgressed progressed -> Tasks.progressed(now, progressed);
            case TaskSettled(_, _, var outcome) -> Tasks.settled(now, outcome);

            case PatientTold told -> States.with(now, file.told(told));
            case PatientNotTextable _ ->
                    States.with(now, file.with(file.patient().refusedByCarrier()));
            case CaseClosed closed -> Holdings.closed(now, closed);
        };
    }

    private static Escalation alive(Escalation after, CaseEvent event) {
        if (!(after instanceof Open open)) {
            return after;
        }
        var review = Timer.of(Timer.Kind.REVIEW, event.at().plus(LONGEST_SILENCE));
        var timers = States.without(open, t -> t.kind() == Timer.Kind.REVIEW, review);
        return States.with(States.with(open, open.file().touched(event.at())), timers);
    }
}
