package care.vigil.escalation.machine;

import care.vigil.escalation.machine.CaseEvent.Acknowledged;
import care.vigil.escalation.machine.CaseEvent.CaseClosed;
import care.vigil.escalation.machine.CaseEvent.ContactMade;
import care.vigil.escalation.machine.CaseEvent.ContactMissed;
import care.vigil.escalation.machine.CaseEvent.PageDeclined;
import care.vigil.escalation.machine.CaseEvent.Paged;
import care.vigil.escalation.machine.Command.Accept;
import care.vigil.escalation.machine.Command.Close;
import care.vigil.escalation.machine.Command.Decline;
import care.vigil.escalation.machine.Command.ReportContact;
import care.vigil.escalation.machine.Command.TimerDue;
import care.vigil.escalation.machine.Decision.Happens;
import care.vigil.escalation.machine.Decision.Refusal;
import care.vigil.escalation.machine.Decision.Refused;
import care.vigil.escalation.machine.Escalation.Held;
import care.vigil.escalation.machine.Escalation.InContact;
import care.vigil.escalation.machine.Escalation.Open;
import care.vigil.escalation.machine.Escalation.Owned;
import care.vigil.escalation.machine.Escalation.Unowned;
import care.vigil.events.PageReason;
import care.vigil.events.Role;
import java.util.List;
import java.util.UUID;

/** Who may take, refuse, hold and end a case. */
final class Ownership {

    private Ownership() {}

    static Decision accept(Unowned now, Accept asked) {
        if (!mayAccept(now, asked)) {
            return new Refused(Refusal.NOT_ASKED);
        }
        var course = new Course(now, asked.at(), asked.onCall());
        var contactDue = asked.at().plus(now.file().origin().ladder().contactTarget());
        course.happens(
                new Acknowledged(
                        asked.at(), asked.clinicianId(), asked.pageId(), asked.via(), contactDue));
        return course.decision();
    }

    static Decision acceptWhatIsHeld(Held now, Accept asked) {
        if (now.owner().equals(asked.clinicianId())) {
            return new Refused(Refusal.ALREADY_YOURS);
        }
        return new Refused(mayAccept(now, asked) ? Refusal.ANOTHER_HAS_IT : Refusal.NOT_ASKED);
    }

    /** Whoever was asked may accept, however long ago; on a screen, whoever is on call too. */
    private static boolean mayAccept(Open now, Accept asked) {
        if (asked.pageId() != null) {
            return isPageOf(now, asked.pageId(), asked.clinicianId());
        }
        return now.file()
                        .page(p -> p.clinicianId().equals(asked.clinicianId()) && p.makesOwner())
                        .isPresent()
                || asked.onCall().isClinicianOnCall(asked.clinicianId(), asked.at());
    }

    private static boolean isPageOf(Open now, UUID pageId, UUID clinician) {
        return now.file()
                .page(pageId)
                .filter(p -> p.clinicianId().equals(clinician) && p.makesOwner())
                .isPresent();
    }

    static Decision decline(Unowned now, Decline asked) {
        if (!isPageOf(now, asked.pageId(), asked.clinicianId())) {
            return new Refused(Refusal.NOT_ASKED);
        }
        if (now.file().page(asked.pageId()).orElseThrow().answer() == Page.Answer.DECLINED) {
            return new Refused(Refusal.ALREADY_DECLINED);
        }
        var course = new Course(now, asked.at(), asked.onCall());
        course.happens(
                new PageDeclined(asked.at(), asked.pageId(), asked.clinicianId(), asked.via()));
        new Search(course).hurryOn();
        return course.decision();
    }

    static Decision declineWhatIsHeld(Held now, Decline asked) {
        if (now.owner().equals(asked.clinicianId())) {
            return new Refused(Refusal.ALREADY_YOURS);
        }
        return new Refused(
                isPageOf(now, asked.pageId(), asked.clinicianId())
                        ? Refusal.ANOTHER_HAS_IT
                        : Refusal.NOT_ASKED);
    }

    /** The contact target has passed: everybody is asked at once (promise P6). */
    static Decision timerDue(Owned now, TimerDue due) {
        var missed =
                now.timers().stream()
                        .anyMatch(t -> t.kind() == Timer.Kind.CONTACT && t.isDue(due.at()));
        if (!missed) {
            return review(now, due);
        }
        var course = new Course(now, due.at(), due.onCall());
        course.happens(new ContactMissed(due.at(), now.owner()));
        new Search(course).goOn();
        return course.decision();
    }

    /** A day without any event: the owner is asked about the case again. */
    static Decision review(Held now, TimerDue due) {
        if (now.timers().stream().noneMatch(t -> t.isDue(due.at()))) {
            return new Refused(Refusal.NOTHING_DUE);
        }
        var file = now.file();
        var id = Page.id(file.origin().id(), file.search(), now.owner(), false);
        var page = file.page(id);
        var role = page.map(Page::role).orElse(Role.PRIMARY);
        var round = page.map(Page::round).orElse(0) + 1;
        var course = new Course(now, due.at(), due.onCall());
        course.happens(
                new Paged(
                        due.at(),
                        Seat.ofLastOwner(now.owner()),
                        id,
                        now.owner(),
                        role,
                        round,
                        PageReason.CRISIS));
        return course.decision();
    }

    static Decision contactMade(Owned now, ReportContact asked) {
        return now.owner().equals(asked.clinicianId())
                ? new Happens(
                        List.of(new ContactMade(asked.at(), asked.clinicianId(), asked.via())))
                : new Refused(Refusal.NOT_THE_OWNER);
    }

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
        var course = new Course(now, asked.at(), asked.onCall());
        course.happens(new CaseClosed(asked.at(), asked.clinicianId(), asked.disposition()));
        return course.decision();
    }
}
