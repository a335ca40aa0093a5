package care.vigil.escalation.board;

import care.vigil.escalation.machine.Escalation;
import care.vigil.escalation.machine.Escalation.Closed;
import care.vigil.escalation.machine.Escalation.Held;
import care.vigil.escalation.machine.Escalation.None;
import care.vigil.escalation.machine.Escalation.Open;
import care.vigil.escalation.machine.Escalation.Unowned;
import care.vigil.escalation.machine.Page;
import care.vigil.events.PageReason;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

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
                && switch (open) {
                    case Unowned _ -> true;
                    case Held held -> held.stillAsks(page) || isOfOpenTask(page, open);
                };
    }

    private static boolean isOfOpenTask(Page page, Open open) {
        return page.reason() == PageReason.EMERGENCY_TASK && open.file().hasOpenTask();
    }

    /** Those whom a page asks to take the case, and who have not said that they cannot. */
    static Set<UUID> askedToTake(Open open) {
        return open.file().pages().stream()
                .filter(page -> page.answer() != Page.Answer.DECLINED)
                .filter(page ->
                        switch (open) {
                            case Unowned _ -> page.makesOwner();
                            case Held held -> held.stillAsks(page);
                        })
                .map(Page::clinicianId)
                .collect(Collectors.toUnmodifiableSet());
    }
}
