package care.vigil.escalation.machine;

import care.vigil.escalation.machine.Command.Close;
import care.vigil.escalation.machine.Command.RecordAnswered;
import care.vigil.escalation.machine.Command.ReportContact;
import care.vigil.escalation.machine.Command.ReportNotReached;
import care.vigil.escalation.machine.Command.RequestCall;
import care.vigil.escalation.machine.Decision.Happens;
import care.vigil.escalation.machine.Decision.Refusal;
import care.vigil.escalation.machine.Decision.Refused;
import care.vigil.escalation.machine.Escalation.Held;
import care.vigil.escalation.machine.Escalation.InContact;
import care.vigil.escalation.machine.Escalation.Open;
import care.vigil.escalation.machine.Escalation.Owned;
import care.vigil.escalation.machine.MessageEvent.MessageRead;
import care.vigil.escalation.machine.OwnerEvent.CallAnswered;
import care.vigil.escalation.machine.OwnerEvent.CallRequested;
import care.vigil.escalation.machine.OwnerEvent.ContactMade;
import care.vigil.escalation.machine.OwnerEvent.PatientNotReached;
import care.vigil.escalation.machine.RequestEvent.CaseClosed;
import care.vigil.events.Role;
import care.vigil.events.Via;
import java.util.List;

/** What the owner of a case says about it, and how it ends. */
final class Holding {

    private Holding() {}

    /** Whoever reached the patient after a message need not read it any more. */
    static Decision contactMade(Held now, ReportContact asked) {
        var who = asked.clinicianId();
        if (!now.owner().equals(who)) {
            return new Refused(Refusal.NOT_THE_OWNER);
        }
        var unread = now.file().unread() != null;
        if (now instanceof InContact && !unread) {
            return new Refused(Refusal.KNOWN_ALREADY);
        }
        var course = new Course(now, asked.at(), OnCall.nobody());
        reached(course, now, asked.via());
        return course.decision();
    }

    /** An answered call is contact only when the patient answered it, as the owner says. */
    static Decision answered(Held now, RecordAnswered asked) {
        if (!now.owner().equals(asked.clinicianId())) {
            return new Refused(Refusal.NOT_THE_OWNER);
        }
        var course = new Course(now, asked.at(), OnCall.nobody());
        course.happens(new CallAnswered(asked.at(), asked.clinicianId(), asked.by()));
        if (asked.by() == Answered.PATIENT) {
            reached(course, now, asked.via());
        }
        return course.decision();
    }

    private static void reached(Course course, Held now, Via via) {
        if (now instanceof Owned) {
            course.happens(new ContactMade(course.at(), now.owner(), via));
        }
        if (now.file().unread() != null) {
            course.happens(new MessageRead(course.at(), now.owner(), true));
        }
    }

    /**
     * The emergency task opens at once. The contact target goes on as it runs: another attempt
     * earns nobody more time, and missing it brings others in. After contact a new one starts.
     */
    static Decision notReached(Held now, ReportNotReached asked) {
        if (!now.owner().equals(asked.clinicianId())) {
            return new Refused(Refusal.NOT_THE_OWNER);
        }
        var due =
                now.timers().stream()
                        .filter(t -> t.kind() == Timer.Kind.CONTACT)
                        .map(Timer::due)
                        .findFirst()
                        .orElse(asked.at().plus(now.file().origin().ladder().contactTarget()));
        var course = new Course(now, asked.at(), asked.onCall());
        course.happens(new PatientNotReached(asked.at(), asked.clinicianId(), asked.via(), due));
        new Emergency(course).open(EmergencyTask.Cause.PATIENT_NOT_REACHED, asked.clinicianId());
        return course.decision();
    }

    static Decision call(Held now, RequestCall asked) {
        if (!now.owner().equals(asked.clinicianId())) {
            return new Refused(Refusal.NOT_THE_OWNER);
        }
        return now.file().patient().sealedPhone() == null
                ? new Refused(Refusal.NO_NUMBER)
                : new Happens(List.of(new CallRequested(asked.at(), asked.clinicianId())));
    }

    /**
     * After contact the owner or a supervisor closes; without contact only a supervisor, and only
     * with a disposition that is possible so. An emergency task is settled first, and what the
     * patient wrote meanwhile is read.
     */
    static Decision close(Open now, Close asked) {
        var supervisor = asked.onCall().mayAnswerAs(Role.SUPERVISOR, asked.clinicianId());
        var owner = now instanceof Held held && held.owner().equals(asked.clinicianId());
        var allowed =
                now instanceof InContact
                        ? owner || supervisor
                        : supervisor && asked.disposition().isPossibleWithoutContact();
        if (!allowed) {
            return new Refused(Refusal.NOT_ALLOWED_TO_CLOSE);
        }
        if (now.file().hasOpenTask()) {
            return new Refused(Refusal.TASK_OPEN);
        }
        if (now.file().unread() != null) {
            return new Refused(Refusal.MESSAGE_UNREAD);
        }
        var followUp = asked.followUp() == null ? asked.clinicianId() : asked.followUp();
        if (asked.followUp() != null && !asked.onCall().mayFollowUp(followUp)) {
            return new Refused(Refusal.NOBODY_TO_OFFER_IT_TO);
        }
        var course = new Course(now, asked.at(), asked.onCall());
        course.happens(
                new CaseClosed(
                        asked.at(),
                        asked.clinicianId(),
                        asked.disposition(),
                        asked.noteId(),
                        followUp,
                        AfterCare.owed(asked.disposition(), followUp, asked.at())));
        return course.decision();
    }
}
