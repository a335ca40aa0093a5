package care.vigil.escalation;

import care.vigil.escalation.board.CaseView;
import care.vigil.escalation.hands.Action;
import care.vigil.escalation.machine.AfterCare;
import care.vigil.escalation.machine.Answered;
import care.vigil.escalation.machine.Command;
import care.vigil.escalation.machine.Decision.Refused;
import care.vigil.escalation.machine.OnCall;
import care.vigil.events.Via;
import care.vigil.messaging.Database;
import care.vigil.web.Visitor;
import care.vigil.web.problem.Refusal;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.UUID;
import java.util.function.BiFunction;

/**
 * What a person may do to a case on a screen or by API, each as themself; {@link Action} says which
 * roles may try. Repeating what was done already changes nothing and is no error.
 */
@Singleton
public class Hands {

    private final Database database;
    private final EscalationService service;

    Hands(Database database, EscalationService service) {
        this.database = database;
        this.service = service;
    }

    /** Takes the case, unless another has it; taking one's own again changes nothing. */
    public void accept(CaseView view, Visitor visitor) {
        var who = allowed(Action.ACCEPT, view, visitor);
        ask(view, (at, onCall) -> new Command.Accept(at, who, null, Via.WEB, onCall));
    }

    /** Says no to whatever one was asked last about the case. */
    public void decline(CaseView view, Visitor visitor) {
        var who = allowed(Action.DECLINE, view, visitor);
        ask(view, (at, onCall) -> new Command.Decline(at, who, null, Via.WEB, onCall));
    }

    /** The owner says that contact was made. */
    public void contactMade(CaseView view, Visitor visitor) {
        var who = allowed(Action.CONTACT, view, visitor);
        ask(view, (at, _) -> new Command.ReportContact(at, who, Via.WEB));
    }

    /** The owner says that the patient cannot be reached. */
    public void cannotReach(CaseView view, Visitor visitor) {
        var who = allowed(Action.CANNOT_REACH, view, visitor);
        ask(view, (at, onCall) -> new Command.ReportNotReached(at, who, Via.WEB, onCall));
    }

    /** The owner says that somebody else must take it. */
    public void pass(CaseView view, Visitor visitor) {
        var who = allowed(Action.PASS, view, visitor);
        ask(view, (at, onCall) -> new Command.Pass(at, who, Via.WEB, onCall));
    }

    /** The owner offers the case to a colleague; null for whoever is on call next. */
    public void handOver(CaseView view, Visitor visitor, UUID to) {
        var who = allowed(Action.HAND_OVER, view, visitor);
        ask(view, (at, onCall) -> new Command.HandOver(at, who, to, onCall));
    }

    /** Records that a clinician said yes by phone: they are paged to confirm, nothing stops. */
    public void acceptedByPhone(CaseView view, Visitor visitor, UUID clinician) {
        var who = allowed(Action.ACCEPTED_BY_PHONE, view, visitor);
        ask(view, (at, onCall) -> new Command.RecordAcceptedByPhone(at, who, clinician, onCall));
    }

    /**
     * The owner has read what the patient wrote.
     *
     * @param messages how many messages of the patient they saw
     */
    public void read(CaseView view, Visitor visitor, int messages) {
        var who = allowed(Action.READ, view, visitor);
        ask(view, (at, _) -> new Command.MarkRead(at, who, messages));
    }

    /** The owner wants to be called and joined with the patient from the crisis number. */
    public void call(CaseView view, Visitor visitor) {
        var who = allowed(Action.CALL, view, visitor);
        ask(view, (at, _) -> new Command.RequestCall(at, who));
    }

    /** The owner says who answered when they called the patient. */
    public void recordAnswered(CaseView view, Visitor visitor, Answered by) {
        var who = allowed(Action.RECORD_ANSWERED, view, visitor);
        ask(view, (at, _) -> new Command.RecordAnswered(at, who, by, Via.WEB));
    }

    /** Opens the emergency task. */
    public void openEmergency(CaseView view, Visitor visitor) {
        var who = allowed(Action.OPEN_EMERGENCY, view, visitor);
        ask(view, (at, onCall) -> new Command.RequestEmergency(at, who, Via.WEB, onCall));
    }

    /** Takes the emergency task, unless another has it. */
    public void claimTask(CaseView view, Visitor visitor) {
        var who = allowed(Action.CLAIM_TASK, view, visitor);
        ask(view, (at, onCall) -> new Command.ClaimTask(at, who, Via.WEB, onCall));
    }

    /** Says that something owed after the close is done. */
    public void recordCare(CaseView view, Visitor visitor, AfterCare.Kind kind) {
        var who = allowed(Action.RECORD_CARE, view, visitor);
        ask(view, (at, onCall) -> new Command.RecordCare(at, who, kind, onCall));
    }

    /** Whether the visitor may take cases of a program at all. */
    public static boolean mayTake(CaseView view, Visitor visitor) {
        return Action.ACCEPT.isOpenTo(visitor, view.program());
    }

    static UUID allowed(Action action, CaseView view, Visitor visitor) {
        if (!action.isOpenTo(visitor, view.program())) {
            throw Refusal.forbidden(action.whoMay());
        }
        return visitor.clinicianId() == null ? visitor.accountId() : visitor.clinicianId();
    }

    private void ask(CaseView view, BiFunction<Instant, OnCall, Command> command) {
        var decision = database.inTransaction(tx -> service.ask(tx, view.id(), command));
        if (decision instanceof Refused(var why)) {
            Refusals.refuse(why);
        }
    }
}
