package care.vigil.escalation.machine;

import care.vigil.escalation.machine.Command.OpenWords;
import care.vigil.escalation.machine.Command.RecordCare;
import care.vigil.escalation.machine.Decision.Happens;
import care.vigil.escalation.machine.Decision.Refusal;
import care.vigil.escalation.machine.Decision.Refused;
import care.vigil.escalation.machine.Escalation.Closed;
import care.vigil.escalation.machine.RequestEvent.CareDone;
import care.vigil.escalation.machine.RequestEvent.WordsOpened;
import care.vigil.events.Role;
import java.util.List;

/** What still happens to a case that is closed: what is owed is done, and its words are read. */
final class Aftermath {

    private Aftermath() {}

    /** Whoever owes it, or a supervisor, says that it is done. */
    static Decision done(Closed now, RecordCare asked) {
        var care = now.care().stream().filter(c -> c.kind() == asked.kind()).findFirst();
        if (care.isEmpty()) {
            return new Refused(Refusal.NOTHING_OWED);
        }
        var who = asked.clinicianId();
        if (!care.get().owner().equals(who) && !asked.onCall().mayAnswerAs(Role.SUPERVISOR, who)) {
            return new Refused(Refusal.NOT_ALLOWED);
        }
        return care.get().isOwed()
                ? new Happens(List.of(new CareDone(asked.at(), who, asked.kind())))
                : new Refused(Refusal.KNOWN_ALREADY);
    }

    /** Reading changes nothing about a case but its record. */
    static Decision opened(OpenWords asked) {
        return new Happens(List.of(new WordsOpened(asked.at(), asked.accountId(), asked.noteId())));
    }

    static Escalation evolve(Closed before, CaseEvent event) {
        return event instanceof CareDone done ? before.with(done) : before;
    }
}
