package care.vigil.escalation.hands;

import care.vigil.escalation.machine.CaseFile;
import care.vigil.escalation.machine.EmergencyTask;
import care.vigil.escalation.machine.Escalation;
import care.vigil.escalation.machine.Escalation.Closed;
import care.vigil.escalation.machine.Escalation.Held;
import care.vigil.escalation.machine.Escalation.Open;
import care.vigil.escalation.machine.Escalation.Unowned;
import care.vigil.web.Visitor;
import care.vigil.web.grant.ReadGrant.Reason;
import java.util.Optional;
import java.util.UUID;

/**
 * Who may read about a patient: the owner, those paged to take the case, the program's supervisors;
 * whoever has the emergency task only where help must go. After a close also whoever follows up, as
 * long as they still owe something.
 *
 * @param mustSayWhy whether they have to write why: they neither have the case nor were asked
 */
public record PatientAccess(Reason reason, boolean mustSayWhy) {

    /** How a visitor may read about the patient of a case; empty when they may not. */
    public static Optional<PatientAccess> of(String program, Escalation state, Visitor visitor) {
        return Action.READ_PATIENT.isOpenTo(visitor, program)
                ? switch (state) {
                    case Open open -> open(program, open, visitor);
                    case Closed closed -> closed(program, closed, visitor);
                    case Escalation.None _ -> Optional.empty();
                }
                : Optional.empty();
    }

    private static Optional<PatientAccess> open(String program, Open now, Visitor visitor) {
        var me = visitor.clinicianId();
        if (me != null && me.equals(owner(now))) {
            return by(Reason.OWNER);
        }
        if (wasAskedToOwn(now.file(), me)) {
            return by(Reason.PAGED);
        }
        var task = hasTask(now.file().task(), me);
        if (visitor.is(Visitor.SUPERVISOR, program)) {
            var asked = task || wasAsked(now.file(), me);
            return Optional.of(new PatientAccess(Reason.SUPERVISOR, !asked));
        }
        return task ? by(Reason.EMERGENCY_TASK) : Optional.empty();
    }

    private static Optional<PatientAccess> closed(String program, Closed now, Visitor visitor) {
        var me = visitor.clinicianId();
        if (me != null && me.equals(now.owner())) {
            return by(Reason.OWNER);
        }
        if (owes(now, me) && Action.RECORD_CARE.isOpenTo(visitor, program)) {
            return by(Reason.FOLLOW_UP);
        }
        return visitor.is(Visitor.SUPERVISOR, program)
                ? Optional.of(new PatientAccess(Reason.SUPERVISOR, true))
                : Optional.empty();
    }

    private static boolean owes(Closed now, UUID me) {
        return now.care().stream().anyMatch(care -> care.isOwed() && care.owner().equals(me));
    }

    private static Optional<PatientAccess> by(Reason reason) {
        return Optional.of(new PatientAccess(reason, false));
    }

    private static UUID owner(Open state) {
        return switch (state) {
            case Held held -> held.owner();
            case Unowned _ -> null;
        };
    }

    private static boolean wasAskedToOwn(CaseFile file, UUID me) {
        return file.pages().stream()
                .anyMatch(page -> page.clinicianId().equals(me) && page.reason().makesOwner());
    }

    private static boolean wasAsked(CaseFile file, UUID me) {
        return file.pages().stream().anyMatch(page -> page.clinicianId().equals(me));
    }

    private static boolean hasTask(EmergencyTask task, UUID me) {
        return task != null && task.isOpen() && me != null && me.equals(task.claimer());
    }
}
