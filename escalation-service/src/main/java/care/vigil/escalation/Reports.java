package care.vigil.escalation;

import care.vigil.escalation.board.CaseView;
import care.vigil.escalation.hands.Action;
import care.vigil.escalation.hands.Closure;
import care.vigil.escalation.hands.Note;
import care.vigil.escalation.hands.Note.About;
import care.vigil.escalation.hands.TaskRecord;
import care.vigil.escalation.hands.TaskReport;
import care.vigil.escalation.machine.Command;
import care.vigil.escalation.machine.Decision.Happens;
import care.vigil.escalation.machine.Decision.Refused;
import care.vigil.escalation.machine.EmergencyTask;
import care.vigil.escalation.machine.OnCall;
import care.vigil.escalation.store.Notes;
import care.vigil.messaging.Database;
import care.vigil.web.Visitor;
import care.vigil.web.problem.Refusal;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * What somebody says was done, in words of their own: the outcome of an emergency task, and the
 * close. The words are kept encrypted beside the case, and each reading of them is recorded.
 */
@Singleton
public class Reports {

    private final Database database;
    private final EscalationService service;
    private final Notes notes;

    Reports(Database database, EscalationService service, Notes notes) {
        this.database = database;
        this.service = service;
        this.notes = notes;
    }

    /** Records how the emergency task stands, or what came of it. */
    public void recordOutcome(CaseView view, Visitor visitor, TaskReport report) {
        var who = Hands.allowed(Action.RECORD_OUTCOME, view, visitor);
        var flaws = report.flaws(view.receivedAt(), database.read(Database::now));
        if (!flaws.isEmpty()) {
            throw Refusal.invalid(flaws);
        }
        var note = UUID.randomUUID();
        askWithNote(
                view,
                (at, onCall) ->
                        new Command.RecordOutcome(at, who, outcome(report, who, note), onCall),
                at ->
                        new Note(
                                note,
                                who,
                                at,
                                About.EMERGENCY_TASK,
                                Objects.requireNonNullElse(report.note(), ""),
                                report.number(),
                                report.reference()));
    }

    /** Ends the case. */
    public void close(CaseView view, Visitor visitor, Closure how) {
        var who = Hands.allowed(Action.CLOSE, view, visitor);
        var note = UUID.randomUUID();
        askWithNote(
                view,
                (at, onCall) ->
                        new Command.Close(
                                at, who, how.disposition(), note, how.followUpOwner(), onCall),
                at -> new Note(note, who, at, About.CLOSE, how.note()));
    }

    /** The notes of a case; that they were read is recorded. */
    public List<Note> notes(CaseView view, Visitor visitor) {
        Hands.allowed(Action.READ_NOTES, view, visitor);
        return database.inTransaction(tx -> notes.read(tx, view.id(), visitor.accountId()));
    }

    /**
     * What was dialled for the emergency tasks of a case, and the references; not the words beside
     * them. That it was read is recorded as with a note.
     */
    public List<TaskRecord> task(CaseView view, Visitor visitor) {
        Hands.allowed(Action.READ_TASK, view, visitor);
        return database.inTransaction(tx -> notes.read(tx, view.id(), visitor.accountId())).stream()
                .filter(note -> note.about() == About.EMERGENCY_TASK)
                .map(TaskRecord::of)
                .toList();
    }

    private static EmergencyTask.Outcome outcome(TaskReport report, UUID who, UUID note) {
        return new EmergencyTask.Outcome(
                report.decidedBy() == null ? who : report.decidedBy(),
                report.decidedAt(),
                report.called(),
                report.calledAt(),
                report.result(),
                note,
                report.circumstances());
    }

    /** The note is kept only when what it is about happens. */
    private void askWithNote(
            CaseView view,
            BiFunction<Instant, OnCall, Command> command,
            Function<Instant, Note> note) {
        var decision =
                database.inTransaction(tx -> {
                    var decided = service.ask(tx, view.id(), command);
                    if (decided instanceof Happens) {
                        notes.add(tx, view.id(), note.apply(Database.now(tx)));
                    }
                    return decided;
                });
        if (decision instanceof Refused(var why)) {
            Refusals.refuse(why);
        }
    }
}
