package care.vigil.escalation.machine;

import care.vigil.escalation.machine.Command.TimerDue;
import care.vigil.escalation.machine.Decision.Refusal;
import care.vigil.escalation.machine.Decision.Refused;
import care.vigil.escalation.machine.Escalation.Held;
import care.vigil.escalation.machine.Escalation.Open;
import care.vigil.escalation.machine.Escalation.Unowned;
import care.vigil.escalation.machine.OwnerEvent.ContactMissed;
import care.vigil.escalation.machine.OwnerEvent.OwnerTold;
import care.vigil.escalation.machine.OwnerEvent.ShiftEndKnown;
import care.vigil.escalation.machine.SearchEvent.Paged;
import care.vigil.events.OwnerNews;
import care.vigil.events.PageReason;
import care.vigil.events.Role;
import java.time.Instant;
import java.util.Optional;

/** What time brings: one decision does everything that is due, once each. */
final class Clocks {

    private Clocks() {}

    static Decision timerDue(Open now, TimerDue due) {
        if (now.timers().stream().noneMatch(t -> t.isDue(due.at()))) {
            return new Refused(Refusal.NOTHING_DUE);
        }
        var course = new Course(now, due.at(), due.onCall());
        switch (now) {
            case Unowned _ -> new Search(course).goOn();
            case Held held -> ownersClocks(course, held);
        }
        new Emergency(course).goOn();
        if (course.isEmpty() && now instanceof Held held) {
            review(course, held);
        }
        return course.decision();
    }

    private static void ownersClocks(Course course, Held now) {
        if (due(course, Timer.Kind.CONTACT).isPresent()) {
            missed(course, now);
            return;
        }
        due(course, Timer.Kind.CONTACT_HALF)
                .ifPresent(_ -> tell(course, now, OwnerNews.CONTACT_DUE, Timer.Kind.CONTACT));
        // The end first: when the roster has moved it, the owner is told of the new one.
        due(course, Timer.Kind.SHIFT_ENDS).ifPresent(_ -> shiftEnds(course, now));
        due(course, Timer.Kind.SHIFT_ENDS_SOON)
                .ifPresent(_ -> tell(course, now, OwnerNews.SHIFT_ENDS, Timer.Kind.SHIFT_ENDS));
        due(course, Timer.Kind.UNREAD).ifPresent(_ -> Reading.overdue(course));
        var asking = new Asking(course);
        asking.goOn(PageReason.HAND_OVER);
        asking.goOn(PageReason.UNREAD_MESSAGE);
        asking.goOn(PageReason.CONFIRM_ACCEPTANCE);
        asking.turns(t -> t.seat().isOperations() && t.isDue(course.at()))
                .forEach(asking::askUnlessDone);
    }

    /** The contact target has passed: everybody is asked at once (promise P6). */
    private static void missed(Course course, Held now) {
        course.happens(new ContactMissed(course.at(), now.owner()));
        new Search(course).goOn();
        new Emergency(course).open(EmergencyTask.Cause.CONTACT_MISSED, null);
    }

    private static void tell(Course course, Held now, OwnerNews news, Timer.Kind deadline) {
        var by = when(course.open(), deadline);
        course.happens(new OwnerTold(course.at(), now.owner(), news, by));
    }

    /** Unless the roster has moved the end, or the case is on its way to somebody already. */
    private static void shiftEnds(Course course, Held now) {
        var end = course.onCall().shiftEnd(now.owner(), course.at());
        var transfer = now.file().transfer();
        if (end.isPresent() || (transfer != null && transfer.kind() != Transfer.Kind.OFFERED)) {
            course.happens(new ShiftEndKnown(course.at(), now.owner(), end.orElse(null)));
        } else {
            HandingOver.shiftEnded(course, now);
        }
    }

    /** A day without any event: the owner is asked about the case again. */
    private static void review(Course course, Held now) {
        var file = now.file();
        var id = file.pageId(PageReason.CRISIS, now.owner());
        var page = file.page(id);
        var role = page.map(Page::role).orElse(Role.PRIMARY);
        var round = page.map(Page::round).orElse(0) + 1;
        var seat = Seat.ofLastOwner(now.owner());
        course.happens(
                new Paged(course.at(), seat, id, now.owner(), role, round, PageReason.CRISIS));
    }

    private static Optional<Timer> due(Course course, Timer.Kind kind) {
        return course.open().timers().stream()
                .filter(t -> t.kind() == kind && t.isDue(course.at()))
                .findFirst();
    }

    static Instant when(Open now, Timer.Kind kind) {
        return now.timers().stream()
                .filter(t -> t.kind() == kind)
                .map(Timer::due)
                .findFirst()
                .orElse(null);
    }
}
