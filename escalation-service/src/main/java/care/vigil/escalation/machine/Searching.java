package care.vigil.escalation.machine;

import care.vigil.escalation.machine.Escalation.Looping;
import care.vigil.escalation.machine.Escalation.Open;
import care.vigil.escalation.machine.Escalation.Paging;
import care.vigil.escalation.machine.OwnerEvent.ContactMissed;
import care.vigil.escalation.machine.OwnerEvent.OwnerLost;
import care.vigil.escalation.machine.RequestEvent.CaseOpened;
import care.vigil.escalation.machine.RequestEvent.RequestJoined;
import care.vigil.escalation.machine.SearchEvent.EmergencyPrompted;
import care.vigil.escalation.machine.SearchEvent.EmergencyPrompted.Cause;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Where a case stands while nobody has it: which rung comes when. */
final class Searching {

    private Searching() {}

    static Open opened(CaseOpened event) {
        var origin = event.origin();
        var timers = new ArrayList<Timer>();
        if (event.firstAsk() != null) {
            timers.add(
                    Timer.askAgain(Seat.ofLastOwner(event.firstAsk()), null, origin.receivedAt()));
        }
        var rungs = origin.ladder().rungs();
        for (int i = 0; i < rungs.size(); i++) {
            var due = origin.receivedAt().plus(rungs.get(i).after());
            timers.add(Timer.rung(Seat.ofRung(i, rungs.get(i).role()), due));
        }
        var file = CaseFile.opened(event);
        timers.add(Timer.of(Timer.Kind.PROMPT, file.promptDue()));
        var paging = new Paging(file, timers);
        return event.danger() ? Danger.urgent(paging, origin.receivedAt()) : paging;
    }

    static Open joined(Open now, RequestJoined event) {
        var joined = States.with(now, now.file().joinedBy(event));
        return event.danger() ? Danger.urgent(joined, event.at()) : joined;
    }

    /** With nobody on call at all, the target still brings the emergency text of its own. */
    static Looping prompted(Open now, EmergencyPrompted event) {
        return new Looping(
                now.file(),
                States.without(
                        now,
                        t ->
                                isRung(t)
                                        || (t.kind() == Timer.Kind.PROMPT
                                                && event.cause() != Cause.NOBODY_ON_CALL)));
    }

    /** The last owner and every rung are asked in this very decision. */
    static Looping contactMissed(Open now, ContactMissed event) {
        var timers = everyRung(now, event.at());
        timers.addFirst(Timer.askAgain(Seat.ofLastOwner(event.clinicianId()), null, event.at()));
        return new Looping(
                now.file().searchingAnew(event.at(), CaseFile.Anew.CONTACT_MISSED), timers);
    }

    /**
     * The ladder goes on where the owner stood in it, or everybody is asked at once. Either way the
     * prompt is still to come: at the target, or in this very decision when that has passed.
     */
    static Paging ownerLost(Open now, OwnerLost event) {
        var file = now.file().searchingAnew(event.at(), CaseFile.Anew.OWNER_LOST);
        var timers =
                event.nextRung() < 0 ? everyRung(now, event.at()) : ladderFrom(now, file, event);
        timers.add(Timer.of(Timer.Kind.PROMPT, file.promptDue()));
        return new Paging(file, timers);
    }

    private static List<Timer> ladderFrom(Open now, CaseFile file, OwnerLost event) {
        var ladder = file.origin().ladder();
        var timers = new ArrayList<>(ofTask(now));
        for (int i = 0; i < ladder.rungs().size(); i++) {
            var seat = Seat.ofRung(i, ladder.rungs().get(i).role());
            var due = file.origin().receivedAt().plus(ladder.rungs().get(i).after());
            timers.add(
                    i < event.nextRung()
                            ? Timer.askAgain(seat, null, event.at().plus(ladder.repageEvery()))
                            : Timer.rung(seat, due)
                                    .noLaterThan(i == event.nextRung() ? event.at() : due));
        }
        return timers;
    }

    private static List<Timer> everyRung(Open now, Instant at) {
        var timers = new ArrayList<Timer>();
        var rungs = now.file().origin().ladder().rungs();
        for (int i = 0; i < rungs.size(); i++) {
            timers.add(Timer.askAgain(Seat.ofRung(i, rungs.get(i).role()), null, at));
        }
        timers.addAll(ofTask(now));
        return timers;
    }

    private static List<Timer> ofTask(Open now) {
        return now.timers().stream().filter(Timer::isOfTask).toList();
    }

    private static boolean isRung(Timer timer) {
        return timer.kind() == Timer.Kind.RUNG && timer.isSearch();
    }
}
