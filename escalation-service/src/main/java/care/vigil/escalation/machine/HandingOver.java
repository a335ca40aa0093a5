package care.vigil.escalation.machine;

import care.vigil.escalation.machine.Command.HandOver;
import care.vigil.escalation.machine.Command.Pass;
import care.vigil.escalation.machine.Command.RecordAcceptedByPhone;
import care.vigil.escalation.machine.Decision.Refusal;
import care.vigil.escalation.machine.Decision.Refused;
import care.vigil.escalation.machine.Escalation.Held;
import care.vigil.escalation.machine.Escalation.Open;
import care.vigil.escalation.machine.OwnerEvent.AcceptedByPhone;
import care.vigil.escalation.machine.OwnerEvent.TransferStarted;
import care.vigil.escalation.machine.OwnerEvent.Turn;
import care.vigil.events.PageReason;
import care.vigil.events.Role;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** How a case changes hands. Whoever has it keeps it until another has accepted. */
final class HandingOver {

    private HandingOver() {}

    /** Paging starts again at the next rung after the owner's. */
    static Decision pass(Held now, Pass asked) {
        if (!now.owner().equals(asked.clinicianId())) {
            return new Refused(Refusal.NOT_THE_OWNER);
        }
        var transfer = now.file().transfer();
        if (transfer != null && transfer.kind() != Transfer.Kind.OFFERED) {
            return new Refused(Refusal.KNOWN_ALREADY);
        }
        var course = new Course(now, asked.at(), asked.onCall());
        start(course, Transfer.Kind.PASSED, climbing(now, rung(now) + 1, asked.at()));
        return course.decision();
    }

    static Decision offer(Held now, HandOver asked) {
        if (!now.owner().equals(asked.clinicianId())) {
            return new Refused(Refusal.NOT_THE_OWNER);
        }
        var to =
                Optional.ofNullable(asked.to())
                        .or(() -> next(now, asked.onCall(), asked.at()))
                        .filter(who -> !who.equals(now.owner()))
                        .filter(asked.onCall()::mayOwn);
        if (to.isEmpty()) {
            return new Refused(Refusal.NOBODY_TO_OFFER_IT_TO);
        }
        var course = new Course(now, asked.at(), asked.onCall());
        var seat = Seat.of(PageReason.HAND_OVER, Role.PRIMARY, to.get());
        start(course, Transfer.Kind.OFFERED, List.of(new Turn(seat, asked.at())));
        return course.decision();
    }

    /** The owner's shift is over: whoever is on call now is asked, then the rungs after them. */
    static void shiftEnded(Course course, Held now) {
        start(course, Transfer.Kind.SHIFT_ENDED, climbing(now, rung(now), course.at()));
    }

    /** Somebody's word about another is no acknowledgement: they are asked to confirm it. */
    static Decision byPhone(Open now, RecordAcceptedByPhone asked) {
        if (!asked.onCall().mayOwn(asked.clinicianId())) {
            return new Refused(Refusal.NOBODY_TO_OFFER_IT_TO);
        }
        if (now instanceof Held held && held.owner().equals(asked.clinicianId())) {
            return new Refused(Refusal.ALREADY_YOURS);
        }
        var course = new Course(now, asked.at(), asked.onCall());
        course.happens(new AcceptedByPhone(asked.at(), asked.by(), asked.clinicianId()));
        new Asking(course).goOn(PageReason.CONFIRM_ACCEPTANCE);
        return course.decision();
    }

    private static void start(Course course, Transfer.Kind kind, List<Turn> turns) {
        var owner = ((Held) course.now()).owner();
        course.happens(new TransferStarted(course.at(), owner, kind, turns));
        new Asking(course).goOn(PageReason.HAND_OVER);
    }

    /** The ladder from a rung on and round again, with the time that it leaves between rungs. */
    private static List<Turn> climbing(Held now, int from, Instant at) {
        var ladder = now.file().origin().ladder();
        var rungs = ladder.rungs();
        var turns = new ArrayList<Turn>();
        var due = at;
        for (int i = 0; i < rungs.size(); i++) {
            var n = (from + i) % rungs.size();
            if (i > 0) {
                due =
                        n == 0
                                ? due.plus(ladder.repageEvery())
                                : due.plus(rungs.get(n).after()).minus(rungs.get(n - 1).after());
            }
            turns.add(new Turn(Seat.of(PageReason.HAND_OVER, rungs.get(n).role()), due));
        }
        return turns;
    }

    /** Where the owner stands in the ladder: by the page that they were asked with last. */
    static int rung(Held now) {
        var rungs = now.file().origin().ladder().rungs();
        var role =
                now.file().pages().reversed().stream()
                        .filter(p -> p.clinicianId().equals(now.owner()) && p.makesOwner())
                        .map(Page::role)
                        .findFirst()
                        .orElse(Role.PRIMARY);
        for (int i = 0; i < rungs.size(); i++) {
            if (rungs.get(i).role() == role) {
                return i;
            }
        }
        return 0;
    }

    /** Who is on call next in the owner's role: now, or when their shift ends. */
    private static Optional<UUID> next(Held now, OnCall onCall, Instant at) {
        var role =
                onCall.roleOf(now.owner(), at)
                        .orElse(now.file().origin().ladder().rungs().get(rung(now)).role());
        var from = onCall.shiftEnd(now.owner(), at).orElse(at);
        return onCall.who(role, from);
    }
}
