package care.vigil.escalation.store;

import care.vigil.escalation.machine.CaseEvent;
import care.vigil.escalation.machine.MessageEvent.MessageRead;
import care.vigil.escalation.machine.MessageEvent.MessageTakenUp;
import care.vigil.escalation.machine.OwnerEvent.Acknowledged;
import care.vigil.escalation.machine.RequestEvent.CaseClosed;
import care.vigil.escalation.machine.SearchEvent.PageFailed;
import care.vigil.escalation.machine.SearchEvent.PageHandedOver;
import care.vigil.escalation.machine.SearchEvent.Paged;
import care.vigil.escalation.machine.TaskEvent.TaskClaimed;
import care.vigil.escalation.machine.TaskEvent.TaskSettled;
import care.vigil.events.PageSubject;
import java.util.List;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Keeps the table {@code page}: who was asked, and which page the carrier still has not taken. */
final class PageRows {

    private final PreparedBatch asked;
    private final PreparedBatch settled;
    private final PreparedBatch stoodDown;

    private PageRows(Handle tx) {
        asked =
                tx.prepareBatch(
                        "insert into page (id, escalation_id, clinician_id, role, subject, round, paged_at) values (?, ?, ?, ?, ?, ?, ?)"
                                + " on conflict (id) do update set round = excluded.round, paged_at = excluded.paged_at, settled_at = null");
        settled =
                tx.prepareBatch(
                        "update page set settled_at = ? where id = ? and settled_at is null");
        stoodDown =
                tx.prepareBatch(
                        "update page set settled_at = ? where escalation_id = ? and subject = any(?) and settled_at is null");
    }

    static void follow(Handle tx, List<Step> steps) {
        var rows = new PageRows(tx);
        steps.forEach(step -> step.events().forEach(event -> rows.follow(step, event)));
        List.of(rows.asked, rows.settled, rows.stoodDown).forEach(PageRows::execute);
    }

    private void follow(Step step, CaseEvent event) {
        switch (event) {
            case Paged page ->
                    asked.add(
                            page.pageId(),
                            step.after().id(),
                            page.clinicianId(),
                            page.role().word(),
                            page.reason().subject().name(),
                            page.round(),
                            page.at());
            case PageHandedOver(var at, var page, _, _) -> settled.add(at, page);
            case PageFailed(var at, var page, _) -> settled.add(at, page);
            case Acknowledged _ -> standDown(step, event, PageSubject.CASE, PageSubject.MESSAGE);
            case MessageTakenUp _, MessageRead _ -> standDown(step, event, PageSubject.MESSAGE);
            case TaskClaimed _, TaskSettled _ -> standDown(step, event, PageSubject.EMERGENCY_TASK);
            case CaseClosed _ ->
                    standDown(
                            step,
                            event,
                            PageSubject.CASE,
                            PageSubject.MESSAGE,
                            PageSubject.EMERGENCY_TASK);
            case CaseEvent _ -> {}
        }
    }

    private void standDown(Step step, CaseEvent event, PageSubject... subjects) {
        var names = Stream.of(subjects).map(PageSubject::name).toArray(String[]::new);
        stoodDown.add(event.at(), step.after().id(), names);
    }

    private static void execute(PreparedBatch batch) {
        if (batch.size() > 0) {
            batch.execute();
        }
    }
}
