package care.vigil.escalation.board;

import care.vigil.escalation.machine.Escalation;
import care.vigil.escalation.machine.Escalation.Closed;
import care.vigil.escalation.machine.Escalation.Held;
import care.vigil.escalation.machine.Escalation.None;
import care.vigil.escalation.machine.Escalation.Open;
import care.vigil.escalation.machine.Escalation.Unowned;
import care.vigil.escalation.machine.Page;
import care.vigil.events.PageReason;
import java.util.UUID;

/** Whether somebody has a case, or is waited for. */
public final class Concern {

    private Concern() {}

    /** What they declined, or what another has taken, waits for them no more. */
    public static boolean of(Escalation state, UUID somebody) {
        return switch (state) {
            case Held held when held.owner().equals(somebody) -> true;
            case Open open ->
                    open.file().pages().stream()
                            .filter(page -> page.clinicianId().equals(somebody))
                            .anyMatch(page -> waits(page, open));
            case Closed _, None _ -> false;
        };
    }

    private static boolean waits(Page page, Open open) {
        return page.answer() != Page.Answer.DECLINED
                && (open instanceof Unowned
                        || open.file().transfer() != null
                        || (page.reason() == PageReason.EMERGENCY_TASK
                                && open.file().task() != null
                                && open.file().task().isOpen()));
    }
}
