package care.vigil.escalation;

import care.vigil.escalation.hands.Action;
import care.vigil.escalation.machine.CaseFile;
import care.vigil.escalation.machine.EmergencyTask;
import care.vigil.escalation.machine.Escalation;
import care.vigil.escalation.machine.Escalation.Closed;
import care.vigil.escalation.machine.Escalation.Held;
import care.vigil.escalation.machine.Escalation.Open;
import care.vigil.escalation.store.CaseReading;
import care.vigil.escalation.store.CaseReading.Read;
import care.vigil.messaging.Database;
import care.vigil.web.Visitor;
import care.vigil.web.grant.ReadGrant.Reason;
import care.vigil.web.grant.ReadGrants;
import care.vigil.web.problem.Refusal;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;

/**
 * Who may read what is kept about a patient, which is all kept elsewhere: the owner, those paged to
 * take the case, the program's supervisors; whoever has the emergency task only where help must go.
 */
@Singleton
public class PatientReading {

    private final Database database;
    private final CaseReading cases;
    private final ReadGrants grants;

    PatientReading(Database database, CaseReading cases, ReadGrants grants) {
        this.database = database;
        this.cases = cases;
        this.grants = grants;
    }

    /** Why a visitor may read about the patient of a case; empty when they may not. */
    public Optional<Reason> reason(UUID id, Visitor visitor) {
        return database.read(handle -> cases.find(handle, id))
                .flatMap(read -> reason(read, visitor));
    }

    /** Where the visitor reads it, with leave that is good for a minute. */
    public String address(UUID id, Visitor visitor) {
        return database.read(handle -> {
            var read = cases.find(handle, id).orElseThrow(Refusal::notFound);
            var reason =
                    reason(read, visitor)
                            .orElseThrow(() ->
                                    Refusal.forbidden(
                                            "Only the owner, those who were paged and supervisors may read it."));
            var origin = file(read.known().state()).origin();
            var grant =
                    grants.issue(
                            id,
                            origin.contactId(),
                            origin.program(),
                            visitor.accountId(),
                            reason,
                            Database.now(handle));
            return "/patients/cases/" + id + "?grant=" + grant;
        });
    }

    private static Optional<Reason> reason(Read read, Visitor visitor) {
        var state = read.known().state();
        if (!Action.READ_PATIENT.isOpenTo(visitor, read.program())) {
            return Optional.empty();
        }
        var me = visitor.clinicianId();
        if (me != null && me.equals(owner(state))) {
            return Optional.of(Reason.OWNER);
        }
        if (state instanceof Open open && wasAsked(open.file(), me)) {
            return Optional.of(Reason.PAGED);
        }
        if (visitor.is(Visitor.SUPERVISOR, read.program())) {
            return Optional.of(Reason.SUPERVISOR);
        }
        return hasTask(file(state).task(), me)
                ? Optional.of(Reason.EMERGENCY_TASK)
                : Optional.empty();
    }

    private static boolean wasAsked(CaseFile file, UUID me) {
        return file.pages().stream()
                .anyMatch(page -> page.clinicianId().equals(me) && page.reason().makesOwner());
    }

    private static boolean hasTask(EmergencyTask task, UUID me) {
        return task != null && task.isOpen() && me != null && me.equals(task.claimer());
    }

    private static UUID owner(Escalation state) {
        return switch (state) {
            case Held held -> held.owner();
            case Closed closed -> closed.owner();
            case Escalation.None _, Escalation.Unowned _ -> null;
        };
    }

    private static CaseFile file(Escalation state) {
        return switch (state) {
            case Open open -> open.file();
            case Closed closed -> closed.file();
            case Escalation.None _ -> throw new IllegalStateException("There is no case to read");
        };
    }
}
