package care.vigil.escalation.machine;

import care.vigil.escalation.machine.Command.Accept;
import care.vigil.escalation.machine.Command.Close;
import care.vigil.escalation.machine.Command.Decline;
import care.vigil.escalation.machine.Command.NoteCarrierTrouble;
import care.vigil.escalation.machine.Command.NoteFailed;
import care.vigil.escalation.machine.Command.NoteHandedOver;
import care.vigil.escalation.machine.Command.NoteNotTextable;
import care.vigil.escalation.machine.Command.ReportContact;
import care.vigil.escalation.machine.Command.RequestArrived;
import care.vigil.escalation.machine.Command.TimerDue;
import care.vigil.escalation.machine.Decision.Refusal;
import care.vigil.escalation.machine.Decision.Refused;
import care.vigil.escalation.machine.Escalation.Closed;
import care.vigil.escalation.machine.Escalation.Held;
import care.vigil.escalation.machine.Escalation.InContact;
import care.vigil.escalation.machine.Escalation.None;
import care.vigil.escalation.machine.Escalation.Open;
import care.vigil.escalation.machine.Escalation.Owned;
import care.vigil.escalation.machine.Escalation.Unowned;

/**
 * Every rule of escalation, as two pure functions: no clock, no database, no framework.
 *
 * <pre>
 *            first request            target reached, or nobody left to ask
 *  None ───────────────────▶ Paging ───────────────────────────────────────▶ Looping
 *                              │                                              │  ▲
 *                              └──────────────▶ Owned ◀────────accept─────────┘  │
 *                                  accept        │ └──────contact target missed──┘
 *                                                │ contact made
 *                                                ▼
 *                                            InContact
 *
 *  Paging, Looping   ─timer─▶ whoever's turn it is, is asked (again); an empty rung is skipped
 *  Paging            ─decline, page failed─▶ the next rung comes now
 *  every open state  ─request─▶ joins    ─the carrier's word─▶ noted    ─close─▶ Closed (final)
 * </pre>
 */
public final class EscalationMachine {

    private EscalationMachine() {}

    private record On(Escalation now, Command asked) {}

    /** What happens when a case is asked something: one row for each arrow. */
    public static Decision decide(Escalation now, Command asked) {
        return switch (new On(now, asked)) {
            case On(None none, RequestArrived it) -> Opening.open(none, it);
            case On(None _, _) -> refused(Refusal.NO_CASE);

            case On(Unowned open, Accept it) -> Ownership.accept(open, it);
            case On(Unowned open, Decline it) -> Ownership.decline(open, it);
            case On(Unowned open, TimerDue it) -> searchOn(open, it);
            case On(Unowned _, ReportContact _) -> refused(Refusal.NOT_THE_OWNER);

            case On(Held held, Accept it) -> Ownership.acceptWhatIsHeld(held, it);
            case On(Held held, Decline it) -> Ownership.declineWhatIsHeld(held, it);
            case On(Owned owned, TimerDue it) -> Ownership.timerDue(owned, it);
            case On(Owned owned, ReportContact it) -> Ownership.contactMade(owned, it);
            case On(InContact held, TimerDue it) -> Ownership.review(held, it);
            case On(InContact _, ReportContact _) -> refused(Refusal.KNOWN_ALREADY);

            case On(Open open, RequestArrived it) -> Opening.join(open, it);
            case On(Open open, NoteHandedOver it) -> Outcomes.handedOver(open, it);
            case On(Open open, NoteFailed it) -> Outcomes.failed(open, it);
            case On(Open open, NoteCarrierTrouble it) -> Outcomes.carrierTrouble(open, it);
            case On(Open open, NoteNotTextable it) -> Outcomes.notTextable(open, it);
            case On(Open open, Close it) -> Ownership.close(open, it);

            case On(Closed _, _) -> refused(Refusal.CLOSED);
        };
    }

    /** Where an event leaves a case. Never refuses: what happened, happened. */
    public static Escalation evolve(Escalation before, CaseEvent event) {
        return Evolution.evolve(before, event);
    }

    private static Decision searchOn(Unowned now, TimerDue due) {
        if (now.timers().stream().noneMatch(timer -> timer.isDue(due.at()))) {
            return refused(Refusal.NOTHING_DUE);
        }
        var course = new Course(now, due.at(), due.onCall());
        new Search(course).goOn();
        return course.decision();
    }

    private static Decision refused(Refusal why) {
        return new Refused(why);
    }
}
