package care.vigil.escalation.machine;

import care.vigil.escalation.machine.Escalation.Closed;
import care.vigil.escalation.machine.Escalation.Held;
import care.vigil.escalation.machine.Escalation.InContact;
import care.vigil.escalation.machine.Escalation.Open;
import care.vigil.escalation.machine.Escalation.Owned;
import care.vigil.escalation.machine.Escalation.Unowned;
import care.vigil.escalation.machine.OwnerEvent.AcceptedByPhone;
import care.vigil.escalation.machine.OwnerEvent.Acknowledged;
import care.vigil.escalation.machine.OwnerEvent.ContactMade;
import care.vigil.escalation.machine.OwnerEvent.OwnerTold;
import care.vigil.escalation.machine.OwnerEvent.PatientNotReached;
import care.vigil.escalation.machine.OwnerEvent.ShiftEndKnown;
import care.vigil.escalation.machine.OwnerEvent.TransferStarted;
import care.vigil.escalation.machine.OwnerEvent.Turn;
import care.vigil.escalation.machine.RequestEvent.CaseClosed;
import care.vigil.events.PageReason;
import care.vigil.events.Role;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Where a case stands while somebody has it: which of the owner's clocks run. */
final class Holdings {

    /** The owner is told this long before their shift ends. */
    static final Duration BEFORE_SHIFT_ENDS = Duration.ofMinutes(10);

    /** A colleague is asked this often before the others are, when the owner's shift is over. */
    private static final int OFFER_INTERVALS = 2;

    private Holdings() {}

    /** Only the emergency task goes on as it did. */
    static Held taken(Open now, Acknowledged event) {
        var timers = new ArrayList<>(now.timers().stream().filter(Timer::isOfTask).toList());
        var file = now.file().takenBy(event.clinicianId()).read();
        var due = event.contactDue();
        if (due == null) {
            var since = now.file().contactMadeAt();
            return new InContact(file.inContactSince(since), event.clinicianId(), timers);
        }
        var half = Duration.between(event.at(), due).dividedBy(2);
        timers.add(Timer.of(Timer.Kind.CONTACT, due));
        timers.add(Timer.of(Timer.Kind.CONTACT_HALF, event.at().plus(half)));
        return new Owned(file, event.clinicianId(), timers);
    }

    static Open contactMade(Open now, ContactMade event) {
        var timers =
                States.without(
                        now,
                        t -> t.kind() == Timer.Kind.CONTACT || t.kind() == Timer.Kind.CONTACT_HALF);
        return new InContact(now.file().inContactSince(event.at()), event.clinicianId(), timers);
    }

    /** The clock that runs is never made longer; after contact a new one starts. */
    static Open notReached(Open now, PatientNotReached event) {
        if (!(now instanceof InContact(var file, var owner, var timers))) {
            return now;
        }
        var more = new ArrayList<>(timers);
        more.add(Timer.of(Timer.Kind.CONTACT, event.contactDue()));
        return new Owned(file.inContactSince(null), owner, more);
    }

    /** An offer made after the end of the shift only puts off that the others are asked. */
    static Open transferStarted(Open now, TransferStarted event) {
        var one = event.turns().size() == 1 ? event.turns().getFirst().seat().person() : null;
        var timers =
                new ArrayList<>(
                        States.without(
                                now,
                                t ->
                                        t.isFor(PageReason.HAND_OVER)
                                                || (event.kind() == Transfer.Kind.SHIFT_ENDED
                                                        && isOfShift(t))));
        timers.addAll(States.turns(event.turns()));
        if (event.kind() == Transfer.Kind.OFFERED && hasEndedShift(now)) {
            var patience = now.file().origin().ladder().repageEvery().multipliedBy(OFFER_INTERVALS);
            timers.add(Timer.of(Timer.Kind.SHIFT_ENDS, event.at().plus(patience)));
        }
        var wish = new Transfer(event.kind(), event.at(), one);
        return States.with(States.with(now, now.file().with(wish)), timers);
    }

    static Open transferEnded(Open now) {
        var timers = States.without(now, t -> t.isFor(PageReason.HAND_OVER));
        return quiet(States.with(States.with(now, now.file().keptByOwner()), timers));
    }

    static Open shiftEnds(Open now, ShiftEndKnown event) {
        var timers = States.without(now, Holdings::isOfShift);
        if (event.endsAt() != null) {
            var soon = event.endsAt().minus(BEFORE_SHIFT_ENDS);
            timers.add(
                    Timer.of(
                            Timer.Kind.SHIFT_ENDS_SOON,
                            soon.isBefore(event.at()) ? event.at() : soon));
            timers.add(Timer.of(Timer.Kind.SHIFT_ENDS, event.endsAt()));
        }
        return States.with(now, timers);
    }

    static Open toConfirm(Open now, AcceptedByPhone event) {
        var seat = Seat.of(PageReason.CONFIRM_ACCEPTANCE, Role.PRIMARY, event.clinicianId());
        return States.with(
                now, States.without(now, t -> seat.equals(t.seat()), Timer.rung(seat, event.at())));
    }

    static Open told(Open now, OwnerTold event) {
        var done =
                switch (event.news()) {
                    case CONTACT_DUE -> Timer.Kind.CONTACT_HALF;
                    case SHIFT_ENDS -> Timer.Kind.SHIFT_ENDS_SOON;
                    case NEW_MESSAGE, TAKEN_OVER, NOT_TAKEN -> null;
                };
        return States.with(now, States.without(now, t -> t.kind() == done));
    }

    static Open waits(Open now, Unread unread) {
        var timers =
                States.without(
                        now,
                        t -> t.kind() == Timer.Kind.UNREAD,
                        Timer.of(Timer.Kind.UNREAD, unread.due()));
        return States.with(States.with(now, now.file().with(unread)), timers);
    }

    static Open unread(Open now, List<Turn> turns) {
        var timers = States.without(now, t -> t.kind() == Timer.Kind.UNREAD);
        timers.addAll(States.turns(turns));
        return States.with(now, timers);
    }

    /** Nobody is asked about it until the owner has had their time for it. */
    static Open takenUp(Open now, Unread unread) {
        return waits(States.with(now, States.without(now, Holdings::isOfMessage)), unread);
    }

    static Open read(Open now) {
        var timers = States.without(now, Holdings::isOfMessage);
        return quiet(States.with(States.with(now, now.file().read()), timers));
    }

    static Closed closed(Open now, CaseClosed event) {
        return new Closed(
                now.file().touched(event.at()),
                ownerOf(now),
                event.at(),
                event.disposition(),
                event.followUp(),
                event.care());
    }

    /** Operations look for somebody only while somebody is looked for. */
    private static Open quiet(Open now) {
        return now.file().transfer() == null && now.file().unread() == null && now instanceof Held
                ? States.with(
                        now, States.without(now, t -> t.seat() != null && t.seat().isOperations()))
                : now;
    }

    private static boolean hasEndedShift(Open now) {
        var transfer = now.file().transfer();
        return transfer != null && transfer.kind() == Transfer.Kind.SHIFT_ENDED;
    }

    private static boolean isOfMessage(Timer timer) {
        return timer.kind() == Timer.Kind.UNREAD || timer.isFor(PageReason.UNREAD_MESSAGE);
    }

    private static boolean isOfShift(Timer timer) {
        return timer.kind() == Timer.Kind.SHIFT_ENDS || timer.kind() == Timer.Kind.SHIFT_ENDS_SOON;
    }

    private static UUID ownerOf(Open now) {
        return switch (now) {
            case Held held -> held.owner();
            case Unowned unowned -> unowned.file().lastOwner();
        };
    }
}
