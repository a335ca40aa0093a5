package care.vigil.escalation.machine;

import care.vigil.escalation.machine.Command.NoteClinicianLost;
import care.vigil.escalation.machine.Command.NoteRoster;
import care.vigil.escalation.machine.Escalation.Held;
import care.vigil.escalation.machine.Escalation.Open;
import care.vigil.escalation.machine.Escalation.Owned;
import care.vigil.escalation.machine.OwnerEvent.OwnerLost;
import care.vigil.escalation.machine.OwnerEvent.ShiftEndKnown;
import care.vigil.escalation.machine.SearchEvent.PageFailed;
import care.vigil.escalation.machine.TaskEvent.TaskReleased;
import care.vigil.events.PageFailure;
import java.util.List;
import java.util.UUID;

/** People who can answer no more: they lost the phone, the account or the shift. */
final class Losing {

    private Losing() {}

    /** What somebody had is looked after at once; pages to them have failed. */
    static Decision lost(Open now, NoteClinicianLost asked) {
        var course = new Course(now, asked.at(), asked.onCall());
        lost(course, asked.clinicianId());
        return course.decision();
    }

    /** Whoever is not listed any more is lost; the end of the owner's shift may have moved. */
    static Decision roster(Open now, NoteRoster asked) {
        var course = new Course(now, asked.at(), asked.onCall());
        if (now.file().hasOpenTask() && isGone(asked.onCall(), now.file().task().claimer())) {
            release(course, now.file().task().claimer());
        }
        if (now instanceof Held held) {
            if (isGone(asked.onCall(), held.owner())) {
                loseOwner(course, held);
            } else {
                moveShiftEnd(course, held);
            }
        }
        return course.decision();
    }

    private static void lost(Course course, UUID who) {
        if (course.open().file().hasOpenTask()
                && who.equals(course.open().file().task().claimer())) {
            release(course, who);
        }
        if (course.now() instanceof Held held && held.owner().equals(who)) {
            loseOwner(course, held);
        } else {
            failPages(course, who);
        }
    }

    private static void failPages(Course course, UUID who) {
        var file = course.open().file();
        List.copyOf(file.pages()).stream()
                .filter(p -> p.clinicianId().equals(who) && !p.cannotAnswer())
                .filter(file::isCurrent)
                .forEach(page -> fail(course, page));
    }

    private static void fail(Course course, Page page) {
        course.happens(new PageFailed(course.at(), page.id(), PageFailure.NO_CHANNEL_LEFT));
        Declining.goOn(course, page);
    }

    /**
     * Before the target the ladder goes on; at its end, after the target, or after contact,
     * everybody is asked.
     */
    private static void loseOwner(Course course, Held now) {
        var next = HandingOver.rung(now) + 1;
        var climbs =
                now instanceof Owned
                        && course.at().isBefore(now.file().promptDue())
                        && next < now.file().origin().ladder().rungs().size();
        course.happens(new OwnerLost(course.at(), now.owner(), climbs ? next : -1));
        new Search(course).goOn();
    }

    private static void release(Course course, UUID who) {
        course.happens(new TaskReleased(course.at(), who));
        new Emergency(course).goOn();
    }

    private static void moveShiftEnd(Course course, Held now) {
        var known = Clocks.when(now, Timer.Kind.SHIFT_ENDS);
        var end = course.onCall().shiftEnd(now.owner(), course.at()).orElse(null);
        if (end == null && known != null && now.file().transfer() == null) {
            HandingOver.shiftEnded(course, now);
        } else if (end != null && !end.equals(known)) {
            course.happens(new ShiftEndKnown(course.at(), now.owner(), end));
        }
    }

    private static boolean isGone(OnCall onCall, UUID who) {
        return who != null && !onCall.knows(who);
    }
}
