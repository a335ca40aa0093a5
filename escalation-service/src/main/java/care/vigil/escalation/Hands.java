package care.vigil.escalation;

import care.vigil.escalation.board.CaseView;
import care.vigil.escalation.machine.Command;
import care.vigil.escalation.machine.Decision;
import care.vigil.escalation.machine.Decision.Refused;
import care.vigil.escalation.machine.Disposition;
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
 * What a person may do to a case on a screen or by API. Only a clinician, as themself: whoever
 * watches the board takes no case.
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
        var who = clinician(view, visitor);
        ask(view, (at, onCall) -> new Command.Accept(at, who, null, Via.WEB, onCall));
    }

    /** Says that contact was made. */
    public void contactMade(CaseView view, Visitor visitor) {
        var who = clinician(view, visitor);
        ask(view, (at, _) -> new Command.ReportContact(at, who, Via.WEB));
    }

    /** Ends the case. */
    public void close(CaseView view, Visitor visitor, Disposition how) {
        var who = clinician(view, visitor);
        ask(view, (at, onCall) -> new Command.Close(at, who, how, onCall));
    }

    /** Whether the visitor may take cases of a program at all. */
    public static boolean mayTake(CaseView view, Visitor visitor) {
        return visitor.clinicianId() != null
                && (visitor.is(Visitor.CLINICIAN, view.program())
                        || visitor.is(Visitor.SUPERVISOR, view.program()));
    }

    private static UUID clinician(CaseView view, Visitor visitor) {
        if (!mayTake(view, visitor)) {
            throw Refusal.forbidden("Only a clinician of the program may do this, as themself.");
        }
        return visitor.clinicianId();
    }

    private void ask(CaseView view, BiFunction<Instant, OnCall, Command> command) {
        Decision decision = database.inTransaction(tx -> service.ask(tx, view.id(), command));
        if (decision instanceof Refused(var why)) {
            refuse(why);
        }
    }

    private static void refuse(Decision.Refusal why) {
        switch (why) {
            case ALREADY_YOURS, KNOWN_ALREADY, NOTHING_DUE, ALREADY_DECLINED -> {}
            case ANOTHER_HAS_IT -> throw Refusal.conflict("Another clinician has this case.");
            case CLOSED -> throw Refusal.conflict("This case was closed.");
            case NOT_ASKED ->
                    throw Refusal.forbidden(
                            "You were not paged for this case and are not on call for it.");
            case NOT_THE_OWNER ->
                    throw Refusal.forbidden("Only the owner of the case may say that.");
            case NOT_ALLOWED_TO_CLOSE ->
                    throw Refusal.forbidden(
                            "After contact the owner or a supervisor closes a case; without contact only a supervisor, as emergency services or no crisis.");
            case NO_CASE -> throw Refusal.notFound();
        }
    }
}
