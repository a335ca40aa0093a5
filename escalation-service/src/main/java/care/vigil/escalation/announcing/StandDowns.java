package care.vigil.escalation.announcing;

import care.vigil.escalation.machine.CaseEvent;
import care.vigil.escalation.machine.MessageEvent.MessageRead;
import care.vigil.escalation.machine.MessageEvent.MessageTakenUp;
import care.vigil.escalation.machine.OwnerEvent.Acknowledged;
import care.vigil.escalation.machine.RequestEvent.CaseClosed;
import care.vigil.escalation.machine.TaskEvent.TaskClaimed;
import care.vigil.escalation.machine.TaskEvent.TaskSettled;
import care.vigil.events.EventIds;
import care.vigil.events.PageEvent.PagesStoodDown;
import care.vigil.events.PageSubject;
import care.vigil.events.StandDownReason;
import java.util.UUID;

/** Which events of a case end the asking about it, and what is told then. */
public final class StandDowns {

    private StandDowns() {}

    /** What is told when this event made that version of a case. */
    public static PagesStoodDown of(UUID id, String program, long version, CaseEvent event) {
        var reason = reason(event);
        return new PagesStoodDown(
                EventIds.of("stood-down", id, version),
                event.at(),
                id,
                version,
                program,
                reason,
                whoHasIt(event),
                subject(event));
    }

    private static StandDownReason reason(CaseEvent event) {
        return switch (event) {
            case Acknowledged _ -> StandDownReason.ACKNOWLEDGED;
            case MessageTakenUp _ -> StandDownReason.ACKNOWLEDGED;
            case MessageRead _ -> StandDownReason.MESSAGE_READ;
            case TaskClaimed _ -> StandDownReason.TASK_CLAIMED;
            case TaskSettled _ -> StandDownReason.TASK_SETTLED;
            case CaseClosed _ -> StandDownReason.CLOSED;
            case CaseEvent other ->
                    throw new IllegalArgumentException("Ends nothing: " + other.getClass());
        };
    }

    private static UUID whoHasIt(CaseEvent event) {
        return switch (event) {
            case Acknowledged(_, var who, _, _, _) -> who;
            case MessageTakenUp(_, var who, _, _) -> who;
            case MessageRead(_, var who, _) -> who;
            case TaskClaimed(_, var who, _) -> who;
            case TaskSettled(_, var who, _) -> who;
            case CaseEvent _ -> null;
        };
    }

    private static PageSubject subject(CaseEvent event) {
        return switch (event) {
            case CaseClosed _ -> PageSubject.EVERYTHING;
            case TaskClaimed _, TaskSettled _ -> PageSubject.EMERGENCY_TASK;
            case MessageTakenUp _, MessageRead _ -> PageSubject.MESSAGE;
            case CaseEvent _ -> PageSubject.CASE;
        };
    }
}
