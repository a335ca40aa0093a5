package care.vigil.escalation.machine;

import care.vigil.escalation.machine.Command.Accept;
import care.vigil.escalation.machine.Command.MarkRead;
import care.vigil.escalation.machine.Decision.Happens;
import care.vigil.escalation.machine.Decision.Refusal;
import care.vigil.escalation.machine.Decision.Refused;
import care.vigil.escalation.machine.Escalation.Held;
import care.vigil.escalation.machine.Escalation.InContact;
import care.vigil.escalation.machine.MessageEvent.MessageRead;
import care.vigil.escalation.machine.MessageEvent.MessageTakenUp;
import care.vigil.escalation.machine.MessageEvent.MessageUnread;
import care.vigil.escalation.machine.MessageEvent.MessageWaits;
import care.vigil.escalation.machine.OwnerEvent.OwnerTold;
import care.vigil.escalation.machine.OwnerEvent.Turn;
import care.vigil.events.OwnerNews;
import care.vigil.events.PageReason;
import care.vigil.events.Role;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * What the patient writes while somebody has the case. After contact no other clock runs, so each
 * message has one of its own; before contact the contact target is that clock. A word of danger
 * waits for nobody: owner and backup are paged at once.
 */
final class Reading {

    private static final PageReason UNREAD = PageReason.UNREAD_MESSAGE;

    /** The owner has the time in which anybody else who is asked would be asked three times. */
    private static final int INTERVALS = 2;

    private Reading() {}

    static void arrived(Course course, boolean danger) {
        var now = (Held) course.now();
        var file = now.file();
        var unread = file.unread();
        var clock = now instanceof InContact || danger;
        var patience = danger ? Duration.ZERO : patience(file);
        if (unread == null && clock) {
            unread = new Unread(file.requests(), course.at(), course.at().plus(patience));
            course.happens(new MessageWaits(course.at(), unread));
        }
        course.happens(
                new OwnerTold(
                        course.at(),
                        now.owner(),
                        OwnerNews.NEW_MESSAGE,
                        unread == null ? null : unread.due()));
        if (danger) {
            climb(course, Duration.ZERO);
        }
    }

    /** A message that the last owner had not read is the next one's to read. */
    static void waits(Course course, Unread unread) {
        var due = course.at().plus(patience(course.open().file()));
        course.happens(
                new MessageWaits(course.at(), new Unread(unread.number(), unread.since(), due)));
        var owner = ((Held) course.now()).owner();
        course.happens(new OwnerTold(course.at(), owner, OwnerNews.NEW_MESSAGE, due));
    }

    /** The deadline passed: the owner is paged, then backup and supervisor, until it is read. */
    static void overdue(Course course) {
        climb(course, course.open().file().origin().ladder().repageEvery());
    }

    private static void climb(Course course, Duration beforeTheBackup) {
        var now = (Held) course.now();
        var asked = now.timers().stream().anyMatch(t -> t.isFor(UNREAD));
        if (!asked) {
            var every = now.file().origin().ladder().repageEvery();
            var backup = course.at().plus(beforeTheBackup);
            course.happens(
                    new MessageUnread(
                            course.at(),
                            List.of(
                                    new Turn(
                                            Seat.of(UNREAD, Role.PRIMARY, now.owner()),
                                            course.at()),
                                    new Turn(Seat.of(UNREAD, Role.BACKUP), backup),
                                    new Turn(
                                            Seat.of(UNREAD, Role.SUPERVISOR),
                                            backup.plus(every)))));
        }
        new Asking(course).goOn(UNREAD);
    }

    private static Duration patience(CaseFile file) {
        return file.origin().ladder().repageEvery().multipliedBy(INTERVALS);
    }

    /** What came after those that the owner saw is not read with them. */
    static Decision read(Held now, MarkRead asked) {
        if (!now.owner().equals(asked.clinicianId())) {
            return new Refused(Refusal.NOT_THE_OWNER);
        }
        if (now.file().unread() == null) {
            return new Refused(Refusal.KNOWN_ALREADY);
        }
        return asked.messages() < now.file().requests()
                ? new Refused(Refusal.MESSAGE_UNREAD)
                : wasRead(now, asked.at());
    }

    private static Decision wasRead(Held now, Instant at) {
        var course = new Course(now, at, OnCall.nobody());
        course.happens(new MessageRead(at, now.owner(), false));
        return course.decision();
    }

    /**
     * A yes to the page about a message is no reading of it. It earns the owner the time to open
     * it, once; from then on only reading it ends the asking.
     */
    static Decision takenUp(Held now, Accept asked) {
        var unread = now.file().unread();
        var isAsked = now.timers().stream().anyMatch(t -> t.isFor(UNREAD));
        if (!isAsked || unread.takenUp()) {
            return new Refused(Refusal.ALREADY_YOURS);
        }
        var due = asked.at().plus(patience(now.file()));
        return new Happens(
                List.of(
                        new MessageTakenUp(
                                asked.at(),
                                asked.clinicianId(),
                                asked.via(),
                                unread.takenUpUntil(due))));
    }
}
