package care.vigil.escalation.machine;

import care.vigil.escalation.machine.Command.Decline;
import care.vigil.escalation.machine.Decision.Refusal;
import care.vigil.escalation.machine.Decision.Refused;
import care.vigil.escalation.machine.Escalation.Held;
import care.vigil.escalation.machine.Escalation.Open;
import care.vigil.escalation.machine.Escalation.Paging;
import care.vigil.escalation.machine.OwnerEvent.OwnerTold;
import care.vigil.escalation.machine.OwnerEvent.TransferEnded;
import care.vigil.escalation.machine.SearchEvent.PageDeclined;
import care.vigil.escalation.machine.TaskEvent.TaskReleased;
import care.vigil.events.OwnerNews;
import care.vigil.events.PageReason;
import java.util.Optional;
import java.util.UUID;

/** What follows when somebody cannot take it, by their own word or because no page reaches them. */
final class Declining {

    private Declining() {}

    static Decision decline(Open now, Decline asked) {
        var page = page(now, asked);
        if (page.isEmpty()) {
            return new Refused(Refusal.NOT_ASKED);
        }
        var why = whyNot(now, page.get());
        if (why.isPresent()) {
            return new Refused(why.get());
        }
        var course = new Course(now, asked.at(), asked.onCall());
        var givesBack = page.get().isOfTask() && hasTask(now, asked.clinicianId());
        if (givesBack) {
            course.happens(new TaskReleased(asked.at(), asked.clinicianId()));
        }
        course.happens(
                new PageDeclined(asked.at(), page.get().id(), asked.clinicianId(), asked.via()));
        if (givesBack) {
            new Emergency(course).goOn();
        } else {
            goOn(course, page.get());
        }
        return course.decision();
    }

    /** Whoever has the emergency task may give it back; nobody else declines what is taken. */
    private static Optional<Refusal> whyNot(Open now, Page page) {
        if (page.isOfTask()) {
            if (hasTask(now, page.clinicianId())) {
                return Optional.empty();
            }
            return now.file().hasOpenTask() && now.file().task().isUnclaimed()
                    ? declined(page)
                    : Optional.of(Refusal.TASK_ANOTHERS);
        }
        if (page.isOfOperations()) {
            return Taking.findsSomebody(now)
                    ? Optional.empty()
                    : Optional.of(Refusal.ANOTHER_HAS_IT);
        }
        if (now instanceof Held held && !Taking.stands(held, page)) {
            var owner = held.owner().equals(page.clinicianId());
            return Optional.of(owner ? Refusal.ALREADY_YOURS : Refusal.ANOTHER_HAS_IT);
        }
        return declined(page);
    }

    private static boolean hasTask(Open now, UUID who) {
        return now.file().hasOpenTask() && who.equals(now.file().task().claimer());
    }

    private static Optional<Refusal> declined(Page page) {
        return page.answer() == Page.Answer.DECLINED
                ? Optional.of(Refusal.ALREADY_DECLINED)
                : Optional.empty();
    }

    private static Optional<Page> page(Open now, Decline asked) {
        return now.file().pages().reversed().stream()
                .filter(p -> p.clinicianId().equals(asked.clinicianId()))
                .filter(p -> asked.pageId() == null || asked.pageId().equals(p.id()))
                .findFirst();
    }

    /** Whoever comes next is asked now; in the loop nobody is hurried. */
    static void goOn(Course course, Page page) {
        var asking = new Asking(course);
        switch (page.reason()) {
            case EMERGENCY_TASK -> {
                asking.hurry(PageReason.EMERGENCY_TASK);
                new Emergency(course).hurryOn();
            }
            case UNREAD_MESSAGE -> asking.hurry(PageReason.UNREAD_MESSAGE);
            case HAND_OVER -> {
                asking.hurry(PageReason.HAND_OVER);
                afterTheLastNo(course, asking);
            }
            case CRISIS, CONFIRM_ACCEPTANCE, NOBODY_ON_CALL, PAGES_FAILED -> {
                if (course.now() instanceof Paging) {
                    new Search(course).hurryOn();
                }
            }
        }
    }

    /**
     * An offer to one colleague ends with their no, and the owner hears it; otherwise operations
     * must find somebody.
     */
    private static void afterTheLastNo(Course course, Asking asking) {
        if (course.now() instanceof Held held && asking.isExhausted(PageReason.HAND_OVER)) {
            if (held.file().transfer().kind() == Transfer.Kind.OFFERED) {
                course.happens(new TransferEnded(course.at(), held.owner()));
                course.happens(new OwnerTold(course.at(), held.owner(), OwnerNews.NOT_TAKEN, null));
            } else {
                asking.askOperations(PageReason.PAGES_FAILED);
            }
        }
    }
}
