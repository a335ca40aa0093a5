package care.vigil.escalation.store;

import care.vigil.escalation.machine.CaseEvent;
import care.vigil.escalation.machine.RequestEvent.CareDone;
import care.vigil.escalation.machine.RequestEvent.CaseClosed;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** Keeps the table {@code after_care}: who still owes what after a close. */
final class AfterCareRows {

    private AfterCareRows() {}

    static void follow(Handle tx, List<Step> steps) {
        for (var step : steps) {
            step.events().forEach(event -> follow(tx, step, event));
        }
    }

    private static void follow(Handle tx, Step step, CaseEvent event) {
        switch (event) {
            case CaseClosed closed ->
                    closed.care()
                            .forEach(care ->
                                    tx.execute(
                                            "insert into after_care (escalation_id, kind, program, owner_id, due_at) values (?, ?, ?, ?, ?)",
                                            step.after().id(),
                                            care.kind().name(),
                                            step.file().origin().program(),
                                            care.owner(),
                                            care.due()));
            case CareDone done ->
                    tx.execute(
                            "update after_care set done_at = ? where escalation_id = ? and kind = ?",
                            done.at(),
                            step.after().id(),
                            done.kind().name());
            case CaseEvent _ -> {}
        }
    }
}
