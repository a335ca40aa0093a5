package care.vigil.escalation.machine;

import care.vigil.escalation.machine.Command.Accept;
import care.vigil.escalation.machine.Command.ClaimTask;
import care.vigil.escalation.machine.Command.Close;
import care.vigil.escalation.machine.Command.Decline;
import care.vigil.escalation.machine.Command.HandOver;
import care.vigil.escalation.machine.Command.MarkRead;
import care.vigil.escalation.machine.Command.NoteCarrierTrouble;
import care.vigil.escalation.machine.Command.NoteClinicianLost;
import care.vigil.escalation.machine.Command.NoteFailed;
import care.vigil.escalation.machine.Command.NoteHandedOver;
import care.vigil.escalation.machine.Command.NoteNotTextable;
import care.vigil.escalation.machine.Command.NoteRoster;
import care.vigil.escalation.machine.Command.NoteTextDropped;
import care.vigil.escalation.machine.Command.OpenWords;
import care.vigil.escalation.machine.Command.Pass;
import care.vigil.escalation.machine.Command.RecordAcceptedByPhone;
import care.vigil.escalation.machine.Command.RecordAnswered;
import care.vigil.escalation.machine.Command.RecordCare;
import care.vigil.escalation.machine.Command.RecordOutcome;
import care.vigil.escalation.machine.Command.ReportContact;
import care.vigil.escalation.machine.Command.ReportNotReached;
import care.vigil.escalation.machine.Command.RequestArrived;
import care.vigil.escalation.machine.Command.RequestCall;
import care.vigil.escalation.machine.Command.RequestEmergency;
import care.vigil.escalation.machine.Command.TimerDue;
import care.vigil.escalation.machine.Decision.Refusal;
import care.vigil.escalation.machine.Decision.Refused;
import care.vigil.escalation.machine.Escalation.Closed;
import care.vigil.escalation.machine.Escalation.Held;
import care.vigil.escalation.machine.Escalation.None;
import care.vigil.escalation.machine.Escalation.Open;
import care.vigil.escalation.machine.Escalation.Unowned;

/**
 * Every rule of escalation, as two pure functions: no clock, no database, no framework.
 *
 * <pre>
 *            first request            target reached, or nobody left to ask
 *  None ───────────────────▶ Paging ───────────────────────────────────────▶ Looping
 *                            │    ▲                                          │   ▲
 *                            │    └─owner lost─┐            ┌────accept──────┘   │
 *                            │  accept         │            ▼                    │
 *                            └────────────────▶ Owned ──────contact missed, ─────┤
 *                                             │   ▲         or owner lost        │
 *                                contact made │   │ not reached, or an           │
 *                                             ▼   │ unread message accepted      │
 *                                            InContact ─────owner lost───────────┘
 *
 *  Paging, Looping   ─timer─▶ whoever's turn it is, is asked (again); an empty rung is skipped
 *  Paging            ─decline, page failed─▶ the next rung comes now
 *  every open state  ─danger─▶ primary (or owner) and backup are asked now, at most once a minute
 *  Owned, InContact  ─pass, hand-over, shift ends─▶ others are asked; the owner stays the owner
 *                    ─another accepts that─▶ the same state with another owner
 *                    ─request─▶ the owner is told; unread in time, others are asked to read it
 *  every open state  ─request─▶ joins    ─the carrier's word─▶ noted    ─close─▶ Closed (final)
 *  Closed            ─what is owed after it is done─▶ Closed
 *
 *  The emergency task goes on beside every open state:
 *
 *   prompted, contact missed,            claimed                    outcome
 *   not reached, asked for     Open ─────────────▶ Claimed ───────────────────▶ Settled
 *  ──────────────────────────▶ │ ▲ 2 min: climbs   │ 10 min: asked how it stands   │
 *                              │ │ how it stands: noted, goes on                   │
 *                              │ └──claimer lost───┘                               │
 *                              └───────────────────outcome────────────────────────▶┘
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

            case On(Held held, ReportContact it) -> Holding.contactMade(held, it);
            case On(Held held, ReportNotReached it) -> Holding.notReached(held, it);
            case On(Held held, Pass it) -> HandingOver.pass(held, it);
            case On(Held held, HandOver it) -> HandingOver.offer(held, it);
            case On(Held held, MarkRead it) -> Reading.read(held, it);
            case On(Held held, RequestCall it) -> Holding.call(held, it);
            case On(Held held, RecordAnswered it) -> Holding.answered(held, it);
            case On(Unowned _, ReportContact _) -> refused(Refusal.NOT_THE_OWNER);
            case On(Unowned _, ReportNotReached _) -> refused(Refusal.NOT_THE_OWNER);
            case On(Unowned _, Pass _) -> refused(Refusal.NOT_THE_OWNER);
            case On(Unowned _, HandOver _) -> refused(Refusal.NOT_THE_OWNER);
            case On(Unowned _, MarkRead _) -> refused(Refusal.NOT_THE_OWNER);
            case On(Unowned _, RequestCall _) -> refused(Refusal.NOT_THE_OWNER);
            case On(Unowned _, RecordAnswered _) -> refused(Refusal.NOT_THE_OWNER);

            case On(Open open, RequestArrived it) -> Opening.join(open, it);
            case On(Open open, Accept it) -> Taking.accept(open, it);
            case On(Open open, Decline it) -> Declining.decline(open, it);
            case On(Open open, TimerDue it) -> Clocks.timerDue(open, it);
            case On(Open open, NoteHandedOver it) -> Outcomes.handedOver(open, it);
            case On(Open open, NoteFailed it) -> Outcomes.failed(open, it);
            case On(Open open, NoteCarrierTrouble it) -> Outcomes.carrierTrouble(open, it);
            case On(Open open, NoteNotTextable it) -> Outcomes.notTextable(open, it);
            case On(Open open, NoteTextDropped it) -> Outcomes.textDropped(open, it);
            case On(Open open, NoteClinicianLost it) -> Losing.lost(open, it);
            case On(Open open, NoteRoster it) -> Losing.roster(open, it);
            case On(Open open, RecordAcceptedByPhone it) -> HandingOver.byPhone(open, it);
            case On(Open open, RequestEmergency it) -> Emergency.request(open, it);
            case On(Open open, ClaimTask it) -> Emergency.claim(open, it);
            case On(Open open, RecordOutcome it) -> Emergency.record(open, it);
            case On(Open open, Close it) -> Holding.close(open, it);

            case On(Open _, RecordCare _) -> refused(Refusal.NOTHING_OWED);
            case On(Closed closed, RecordCare it) -> Aftermath.done(closed, it);

            case On(Open _, OpenWords it) -> Aftermath.opened(it);
            case On(Closed _, OpenWords it) -> Aftermath.opened(it);

            case On(Closed _, _) -> refused(Refusal.CLOSED);
        };
    }

    /** Where an event leaves a case. Never refuses: what happened, happened. */
    public static Escalation evolve(Escalation before, CaseEvent event) {
        return Evolution.evolve(before, event);
    }

    private static Decision refused(Refusal why) {
        return new Refused(why);
    }
}
