package care.vigil.escalation;

import care.vigil.escalation.machine.Command;
import care.vigil.escalation.machine.Decision;
import care.vigil.escalation.machine.Decision.Happens;
import care.vigil.escalation.machine.Decision.Refused;
import care.vigil.escalation.machine.OnCall;
import care.vigil.escalation.store.Cases;
import care.vigil.events.AcknowledgementAnswer;
import care.vigil.events.AcknowledgementAnswer.Result;
import care.vigil.events.AcknowledgementEvent;
import care.vigil.events.AcknowledgementEvent.PageAccepted;
import care.vigil.events.AcknowledgementEvent.PageDeclined;
import care.vigil.events.Topics;
import care.vigil.messaging.Inbox;
import jakarta.inject.Singleton;
import java.time.Instant;
import org.jdbi.v3.core.Handle;

/** What a clinician's answer does, and what may truthfully be said to them about it. */
@Singleton
public class Answering {

    private final EscalationService service;
    private final Cases cases;
    private final Inbox inbox;

    Answering(EscalationService service, Cases cases, Inbox inbox) {
        this.service = service;
        this.cases = cases;
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
        var result = standing instanceof Refused(var why) ? said(why) : Result.REFUSED;
        return answer(tx, event, result);
    }

    /** Applies an answer. */
    public AcknowledgementAnswer apply(Handle tx, AcknowledgementEvent event) {
        var decision =
                service.ask(tx, event.escalationId(), (at, onCall) -> command(event, at, onCall));
        return answer(tx, event, result(event, decision));
    }

    private AcknowledgementAnswer answer(Handle tx, AcknowledgementEvent event, Result result) {
        var owner = cases.owner(tx, event.escalationId()).orElse(null);
        return new AcknowledgementAnswer(result, event.escalationId(), owner);
    }

    private static Command command(AcknowledgementEvent event, Instant at, OnCall onCall) {
        return switch (event) {
            case PageAccepted(_, _, _, var page, var who, var via) ->
                    new Command.Accept(at, who, page, via, onCall);
            case PageDeclined(_, _, _, var page, var who, var via) ->
                    new Command.Decline(at, who, page, via, onCall);
            case AcknowledgementEvent.ContactMade(_, _, _, _, var who, var via) ->
                    new Command.ReportContact(at, who, via);
            case AcknowledgementEvent.PatientNotReached _,
                    AcknowledgementEvent.CasePassed _,
                    AcknowledgementEvent.EmergencyRequested _ ->
                    throw new IllegalStateException("Nobody writes this yet");
        };
    }

    private static Result result(AcknowledgementEvent event, Decision decision) {
        return switch (decision) {
            case Happens _ -> event instanceof PageAccepted ? Result.YOURS : Result.DECLINED;
            case Refused(var why) -> said(why);
        };
    }

    private static Result said(Decision.Refusal why) {
        return switch (why) {
            case ALREADY_YOURS -> Result.YOURS;
            case ANOTHER_HAS_IT -> Result.ANOTHERS;
            case ALREADY_DECLINED -> Result.DECLINED;
            case CLOSED -> Result.CLOSED;
            case NO_CASE,
                    NOT_ASKED,
                    NOT_THE_OWNER,
                    NOT_ALLOWED_TO_CLOSE,
                    NOTHING_DUE,
                    KNOWN_ALREADY ->
                    Result.REFUSED;
        };
    }
}
