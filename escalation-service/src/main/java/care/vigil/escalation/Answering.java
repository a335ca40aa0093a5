package care.vigil.escalation;

import care.vigil.escalation.machine.Answered;
import care.vigil.escalation.machine.CaseEvent;
import care.vigil.escalation.machine.Command;
import care.vigil.escalation.machine.Decision;
import care.vigil.escalation.machine.Decision.Happens;
import care.vigil.escalation.machine.Decision.Refusal;
import care.vigil.escalation.machine.Decision.Refused;
import care.vigil.escalation.machine.Escalation;
import care.vigil.escalation.machine.Escalation.Open;
import care.vigil.escalation.machine.MessageEvent.MessageTakenUp;
import care.vigil.escalation.machine.OnCall;
import care.vigil.escalation.machine.OwnerEvent.Acknowledged;
import care.vigil.escalation.machine.RequestEvent;
import care.vigil.escalation.machine.SearchEvent.SearchNoted;
import care.vigil.escalation.machine.TaskEvent.TaskClaimed;
import care.vigil.escalation.store.Cases;
import care.vigil.escalation.store.History;
import care.vigil.events.AcknowledgementAnswer;
import care.vigil.events.AcknowledgementAnswer.Result;
import care.vigil.events.AcknowledgementEvent;
import care.vigil.events.AcknowledgementEvent.CallAnswered;
import care.vigil.events.AcknowledgementEvent.CasePassed;
import care.vigil.events.AcknowledgementEvent.ContactMade;
import care.vigil.events.AcknowledgementEvent.EmergencyRequested;
import care.vigil.events.AcknowledgementEvent.PageAccepted;
import care.vigil.events.AcknowledgementEvent.PageDeclined;
import care.vigil.events.AcknowledgementEvent.PatientNotReached;
import care.vigil.events.CallAnsweredBy;
import care.vigil.events.Topics;
import care.vigil.messaging.Inbox;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** What a clinician's answer does, and what may truthfully be said to them about it. */
@Singleton
public class Answering {

    private final EscalationService service;
    private final Cases cases;
    private final History history;
    private final Inbox inbox;

    Answering(EscalationService service, Cases cases, History history, Inbox inbox) {
        this.service = service;
        this.cases = cases;
        this.history = history;
        this.inbox = inbox;
    }

    /**
     * Applies an answer unless it was applied before, by either path; a repeat is told how things
     * stand now. The event is remembered before the case is locked, as on the other path, so that
     * the two cannot wait for each other.
     */
    public AcknowledgementAnswer applyOnce(Handle tx, AcknowledgementEvent event) {
        if (inbox.isNew(tx, Topics.ACKNOWLEDGEMENTS, event.eventId())) {
            return apply(tx, event);
        }
        var standing =
                service.wouldAnswer(
                        tx, event.escalationId(), (at, onCall) -> command(event, at, onCall));
        var result = standing instanceof Refused(var why) ? said(event, why) : repeated(event);
        return answer(tx, event, result);
    }

    /** Applies an answer. */
    public AcknowledgementAnswer apply(Handle tx, AcknowledgementEvent event) {
        var decision =
                service.ask(tx, event.escalationId(), (at, onCall) -> command(event, at, onCall));
        return answer(tx, event, result(event, decision));
    }

    private AcknowledgementAnswer answer(Handle tx, AcknowledgementEvent event, Result result) {
        var who = holder(tx, event.escalationId(), result).orElse(null);
        var standDown = history.newestStandDown(tx, event.escalationId(), endedBy(result));
        return new AcknowledgementAnswer(result, event.escalationId(), who, standDown.orElse(null));
    }

    /** Who has what the answer is about: the case, or its emergency task while that is open. */
    private Optional<UUID> holder(Handle tx, UUID id, Result result) {
        return result == Result.TASK_YOURS || result == Result.TASK_ANOTHERS
                ? cases.lock(tx, id).flatMap(known -> claimer(known.state()))
                : cases.owner(tx, id);
    }

    private static Optional<UUID> claimer(Escalation state) {
        return state instanceof Open open && open.file().hasOpenTask()
                ? Optional.ofNullable(open.file().task().claimer())
                : Optional.empty();
    }

    /** What has ended the asking of whoever hears this result. */
    private static List<Class<? extends CaseEvent>> endedBy(Result result) {
        return switch (result) {
            case YOURS -> List.of(Acknowledged.class, MessageTakenUp.class);
            case ANOTHERS -> List.of(Acknowledged.class);
            case TASK_YOURS, TASK_ANOTHERS -> List.of(TaskClaimed.class);
            case CLOSED -> List.of(RequestEvent.CaseClosed.class);
            case DECLINED,
                    NOTED,
                    CONTACT_RECORDED,
                    NOT_REACHED_RECORDED,
                    CALL_RECORDED,
                    PASSED,
                    EMERGENCY_OPENED,
                    NOT_THE_OWNER,
                    REFUSED ->
                    List.of();
        };
    }

    private static Command command(AcknowledgementEvent event, Instant at, OnCall onCall) {
        return switch (event) {
            case PageAccepted(_, _, _, var page, var who, var via) ->
                    new Command.Accept(at, who, page, via, onCall);
            case PageDeclined(_, _, _, var page, var who, var via) ->
                    new Command.Decline(at, who, page, via, onCall);
            case ContactMade(_, _, _, _, var who, var via) ->
                    new Command.ReportContact(at, who, via);
            case PatientNotReached(_, _, _, _, var who, var via) ->
                    new Command.ReportNotReached(at, who, via, onCall);
            case CallAnswered(_, _, _, _, var who, var via, var by) ->
                    new Command.RecordAnswered(at, who, answered(by), via);
            case CasePassed(_, _, _, _, var who, var via) -> new Command.Pass(at, who, via, onCall);
            case EmergencyRequested(_, _, _, _, var who, var via) ->
                    new Command.RequestEmergency(at, who, via, onCall);
        };
    }

    private static Answered answered(CallAnsweredBy by) {
        return switch (by) {
            case SOMEBODY_ELSE -> Answered.SOMEBODY_ELSE;
            case MACHINE -> Answered.MACHINE;
            case NOBODY -> Answered.NOBODY;
        };
    }

    private static Result result(AcknowledgementEvent event, Decision decision) {
        return switch (decision) {
            case Happens(var events) -> done(event, events);
            case Refused(var why) -> said(event, why);
        };
    }

    private static Result done(AcknowledgementEvent event, List<CaseEvent> events) {
        return switch (event) {
            case PageAccepted _ -> taken(events);
            case PageDeclined _ -> Result.DECLINED;
            case ContactMade _ -> Result.CONTACT_RECORDED;
            case PatientNotReached _ -> Result.NOT_REACHED_RECORDED;
            case CallAnswered _ -> Result.CALL_RECORDED;
            case CasePassed _ -> Result.PASSED;
            case EmergencyRequested _ -> Result.EMERGENCY_OPENED;
        };
    }

    /** A yes takes on what the page asked. */
    private static Result taken(List<CaseEvent> events) {
        return switch (events.getFirst()) {
            case TaskClaimed _ -> Result.TASK_YOURS;
            case SearchNoted _ -> Result.NOTED;
            case Acknowledged _, MessageTakenUp _ -> Result.YOURS;
            case CaseEvent other ->
                    throw new IllegalStateException("A yes led to " + other.getClass());
        };
    }

    /** What was applied before and would be applied again: only statements stay as they are. */
    private static Result repeated(AcknowledgementEvent event) {
        return switch (event) {
            case PatientNotReached _ -> Result.NOT_REACHED_RECORDED;
            case CallAnswered _ -> Result.CALL_RECORDED;
            case EmergencyRequested _ -> Result.EMERGENCY_OPENED;
            case PageAccepted _, PageDeclined _, ContactMade _, CasePassed _ -> Result.REFUSED;
        };
    }

    private static Result said(AcknowledgementEvent event, Refusal why) {
        return switch (why) {
            case ALREADY_YOURS -> Result.YOURS;
            case ANOTHER_HAS_IT -> Result.ANOTHERS;
            case ALREADY_DECLINED -> Result.DECLINED;
            case TASK_ALREADY_YOURS -> Result.TASK_YOURS;
            case TASK_ANOTHERS -> Result.TASK_ANOTHERS;
            case NOT_THE_OWNER -> Result.NOT_THE_OWNER;
            case CLOSED -> Result.CLOSED;
            case KNOWN_ALREADY -> known(event);
            case NO_CASE,
                    NOT_ASKED,
                    NOT_ALLOWED,
                    NOT_ALLOWED_TO_CLOSE,
                    NOBODY_TO_OFFER_IT_TO,
                    NOBODY_OF_THE_PROGRAM,
                    NO_NUMBER,
                    NO_TASK,
                    NOTHING_OWED,
                    TASK_OPEN,
                    MESSAGE_UNREAD,
                    NOTHING_DUE ->
                    Result.REFUSED;
        };
    }

    private static Result known(AcknowledgementEvent event) {
        return switch (event) {
            case PageAccepted _ -> Result.NOTED;
            case PageDeclined _ -> Result.DECLINED;
            case ContactMade _ -> Result.CONTACT_RECORDED;
            case PatientNotReached _ -> Result.NOT_REACHED_RECORDED;
            case CallAnswered _ -> Result.CALL_RECORDED;
            case CasePassed _ -> Result.PASSED;
            case EmergencyRequested _ -> Result.EMERGENCY_OPENED;
        };
    }
}
