package care.vigil.escalation.store;

import care.vigil.escalation.announcing.Announcement;
import care.vigil.escalation.board.CaseViews;
import care.vigil.escalation.machine.Escalation;
import care.vigil.escalation.machine.Escalation.Closed;
import care.vigil.escalation.machine.Escalation.Held;
import care.vigil.escalation.machine.Escalation.Looping;
import care.vigil.escalation.machine.Escalation.None;
import care.vigil.escalation.machine.Escalation.Open;
import care.vigil.escalation.machine.Escalation.Paging;
import care.vigil.messaging.Outbox;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Writes steps: state, deadline, events, pages and outgoing messages, all or nothing. */
@Singleton
public class StepWriter {

    private final Outbox outbox;

    StepWriter(Outbox outbox) {
        this.outbox = outbox;
    }

    /** Stores a new case; false when the contact has an open one by now, and nothing is written. */
    public boolean insert(Handle tx, Step step) {
        var file = step.file();
        var state = step.after().state();
        var inserted =
                tx.execute(
                        "insert into escalation (program, contact_id, received_at, prompt_due_at, phase, version,"
                                + " last_event_at, next_due_at, danger, owner_id, closed_at, chain_head, id)"
                                + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
                                + " on conflict (program, contact_id) where next_due_at is not null do nothing",
                        file.origin().program(),
                        file.origin().contactId(),
                        file.origin().receivedAt(),
                        file.promptDue(),
                        CaseViews.phase(state),
                        step.after().version(),
                        file.lastEventAt(),
                        nextDue(state),
                        file.danger(),
                        owner(state),
                        closedAt(state),
                        step.after().chainHead(),
                        step.after().id());
        if (inserted == 1) {
            tx.execute(
                    "insert into escalation_state (escalation_id, state) values (?, ?::jsonb)",
                    step.after().id(),
                    CaseJson.write(state));
            follow(tx, List.of(step));
        }
        return inserted == 1;
    }

    /** Moves stored and locked cases on. */
    public void update(Handle tx, List<Step> steps) {
        var rows =
                tx.prepareBatch(
                        "update escalation set phase = ?, version = ?, last_event_at = ?, next_due_at = ?,"
                                + " held_until = null, danger = ?, owner_id = ?, closed_at = ?, chain_head = ?"
                                + " where id = ? and version = ?");
        var states =
                tx.prepareBatch(
                        "update escalation_state set state = ?::jsonb where escalation_id = ?");
        for (var step : steps) {
            var state = step.after().state();
            rows.add(
                    CaseViews.phase(state),
                    step.after().version(),
                    step.file().lastEventAt(),
                    nextDue(state),
                    step.file().danger(),
                    owner(state),
                    closedAt(state),
                    step.after().chainHead(),
                    step.after().id(),
                    step.before().version());
            states.add(CaseJson.write(state), step.after().id());
        }
        for (var moved : rows.execute()) {
            if (moved != 1) {
                throw new IllegalStateException("A case was moved on without its lock");
            }
        }
        states.execute();
        follow(tx, steps);
    }

    private void follow(Handle tx, List<Step> steps) {
        addEvents(tx, steps);
        PageRows.follow(tx, steps);
        AfterCareRows.follow(tx, steps);
        for (var step : steps) {
            step.announcements().forEach(announcement -> announce(tx, announcement));
        }
    }

    private void addEvents(Handle tx, List<Step> steps) {
        var batch =
                tx.prepareBatch(
                        "insert into escalation_event (escalation_id, version, program, at, type, data, hash)"
                                + " values (?, ?, ?, ?, ?, ?, ?)");
        for (var step : steps) {
            for (var event : step.recorded()) {
                batch.add(
                        step.after().id(),
                        event.version(),
                        step.file().origin().program(),
                        event.at(),
                        event.type(),
                        event.data(),
                        event.hash());
            }
        }
        batch.execute();
    }

    private void announce(Handle tx, Announcement announcement) {
        var topic = announcement.topic();
        var event = announcement.event();
        switch (announcement.urgency()) {
            case USUAL -> outbox.add(tx, topic, event);
            case WITH_RECEIPT -> outbox.addWithReceipt(tx, topic, event);
            case AT_ONCE -> outbox.addAtOnce(tx, topic, event);
        }
    }

    private static UUID owner(Escalation state) {
        return switch (state) {
            case Held held -> held.owner();
            case Closed closed -> closed.owner();
            case None _, Paging _, Looping _ -> null;
        };
    }

    private static Instant nextDue(Escalation state) {
        return state instanceof Open open ? open.nextDue() : null;
    }

    private static Instant closedAt(Escalation state) {
        return state instanceof Closed closed ? closed.at() : null;
    }
}
