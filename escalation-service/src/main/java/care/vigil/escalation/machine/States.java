package care.vigil.escalation.machine;

import care.vigil.escalation.machine.Escalation.InContact;
import care.vigil.escalation.machine.Escalation.Looping;
import care.vigil.escalation.machine.Escalation.Open;
import care.vigil.escalation.machine.Escalation.Owned;
import care.vigil.escalation.machine.Escalation.Paging;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** The same state with another file, or with other timers. */
final class States {

    private States() {}

    static Open with(Open now, CaseFile file) {
        return switch (now) {
            case Paging(_, var timers) -> new Paging(file, timers);
            case Looping(_, var timers) -> new Looping(file, timers);
            case Owned(_, var owner, var timers) -> new Owned(file, owner, timers);
            case InContact(_, var owner, var timers) -> new InContact(file, owner, timers);
        };
    }

    static Open with(Open now, List<Timer> timers) {
        return switch (now) {
            case Paging(var file, _) -> new Paging(file, timers);
            case Looping(var file, _) -> new Looping(file, timers);
            case Owned(var file, var owner, _) -> new Owned(file, owner, timers);
            case InContact(var file, var owner, _) -> new InContact(file, owner, timers);
        };
    }

    /** The timers of a state without some, and with some more. */
    static List<Timer> without(Open now, Predicate<Timer> dropped, Timer... more) {
        var timers = new ArrayList<>(now.timers());
        timers.removeIf(dropped);
        timers.addAll(List.of(more));
        return timers;
    }

    static List<Timer> turns(List<OwnerEvent.Turn> turns) {
        return turns.stream().map(turn -> Timer.rung(turn.seat(), turn.due())).toList();
    }
}
