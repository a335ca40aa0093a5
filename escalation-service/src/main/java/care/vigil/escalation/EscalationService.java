package care.vigil.escalation;

import care.vigil.escalation.machine.Command;
import care.vigil.escalation.machine.Decision;
import care.vigil.escalation.machine.Decision.Happens;
import care.vigil.escalation.machine.Decision.Refusal;
import care.vigil.escalation.machine.Decision.Refused;
import care.vigil.escalation.machine.Escalation;
import care.vigil.escalation.machine.Escalation.Closed;
import care.vigil.escalation.machine.Escalation.None;
import care.vigil.escalation.machine.Escalation.Open;
import care.vigil.escalation.machine.EscalationMachine;
import care.vigil.escalation.machine.OnCall;
import care.vigil.escalation.machine.Patient;
import care.vigil.escalation.machine.Request;
import care.vigil.escalation.store.Cases;
import care.vigil.escalation.store.ProgramCopies;
import care.vigil.escalation.store.ProgramCopy;
import care.vigil.escalation.store.Step;
import care.vigil.escalation.store.StepWriter;
import care.vigil.escalation.store.StoredCase;
import care.vigil.events.CrisisRequestEvent.CrisisRequested;
import care.vigil.messaging.Database;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import org.jdbi.v3.core.Handle;

/**
 * Start reading here: everything a case can be asked. Each method is one step: it locks the case,
 * lets {@link EscalationMachine} decide, and writes state, deadline, events and outgoing messages
 * in the caller's transaction, which commits all of them or nothing.
 */
@Singleton
public class EscalationService {

    private final Cases cases;
    private final StepWriter writer;
    private final ProgramCopies programs;

    EscalationService(Cases cases, StepWriter writer, ProgramCopies programs) {
        this.cases = cases;
        this.writer = writer;
        this.programs = programs;
    }

    /** A patient asked for help: opens a case and pages, or joins the contact's open case. */
    public void requestArrived(Handle tx, CrisisRequested asked, ProgramCopy program) {
        var opened = false;
        while (!opened) {
            var open = cases.lockOpen(tx, asked.program(), asked.contactId());
            var at = Database.now(tx);
            var onCall = program.onCall(programs.busy(tx, program.people().keySet()));
            var known = open.orElseGet(() -> StoredCase.fresh(CaseIds.next(at)));
            var request = request(tx, asked, known);
            var command =
                    new Command.RequestArrived(at, known.id(), request, program.ladder(), onCall);
            opened = apply(tx, known, EscalationMachine.decide(known.state(), command));
        }
    }

    /**
     * Asks an open or closed case something; the command is made for the instant of the decision.
     */
    public Decision ask(Handle tx, UUID id, BiFunction<Instant, OnCall, Command> command) {
        var known = cases.lock(tx, id);
        if (known.isEmpty()) {
            return new Refused(Refusal.NO_CASE);
        }
        var decision = decide(tx, known.get(), command);
        apply(tx, known.get(), decision);
        return decision;
    }

    /** What a case would answer, without changing it. */
    public Decision wouldAnswer(Handle tx, UUID id, BiFunction<Instant, OnCall, Command> command) {
        return cases.lock(tx, id)
                .map(known -> decide(tx, known, command))
                .orElseGet(() -> new Refused(Refusal.NO_CASE));
    }

    /**
     * Asks each case that somebody answers for whether the new roster changes anything for it, in
     * the order of their ids, so that two rosters cannot wait for each other.
     */
    public void rosterChanged(Handle tx, String program) {
        for (var id : cases.held(tx, program)) {
            var _ = ask(tx, id, Command.NoteRoster::new);
        }
    }

    /** Lets the most overdue cases act, all in one transaction; answers how many there were. */
    public int fireDue(Handle tx, int limit) {
        return fire(tx, cases.lockDue(tx, limit));
    }

    /** Lets those of some cases act that are still due, all in one transaction. */
    public void fireDue(Handle tx, List<UUID> ids) {
        fire(tx, cases.lockDue(tx, ids));
    }

    /** All are decided for one instant, after their locks, with each roster read once. */
    private int fire(Handle tx, List<StoredCase> due) {
        if (!due.isEmpty()) {
            var at = Database.now(tx);
            Map<String, OnCall> onCall = new HashMap<>();
            var steps =
                    due.stream()
                            .map(known ->
                                    fired(
                                            known,
                                            at,
                                            onCall.computeIfAbsent(
                                                    program(known.state()),
                                                    program -> onCall(tx, program))))
                            .toList();
            writer.update(tx, steps);
        }
        return due.size();
    }

    private static Step fired(StoredCase known, Instant at, OnCall onCall) {
        var due = new Command.TimerDue(at, onCall);
        return switch (EscalationMachine.decide(known.state(), due)) {
            case Happens(var events) -> Step.of(known, events);
            case Refused(var why) ->
                    throw new IllegalStateException("A case is due and does nothing: " + why);
        };
    }

    private Decision decide(
            Handle tx, StoredCase known, BiFunction<Instant, OnCall, Command> command) {
        var onCall = onCall(tx, program(known.state()));
        return EscalationMachine.decide(known.state(), command.apply(Database.now(tx), onCall));
    }

    private static String program(Escalation state) {
        return switch (state) {
            case Open open -> open.file().origin().program();
            case Closed closed -> closed.file().origin().program();
            case None _ -> throw new IllegalStateException("Nothing has happened to this case");
        };
    }

    private OnCall onCall(Handle tx, String program) {
        return programs.find(tx, program)
                .map(copy -> copy.onCall(Set.of()))
                .orElseGet(OnCall::nobody);
    }

    /** False when another transaction has opened a case for the contact in the meantime. */
    private boolean apply(Handle tx, StoredCase known, Decision decision) {
        return switch (decision) {
            case Happens(var events) when known.version() == 0 ->
                    writer.insert(tx, Step.of(known, events));
            case Happens(var events) -> {
                writer.update(tx, List.of(Step.of(known, events)));
                yield true;
            }
            case Refused _ -> true;
        };
    }

    private Request request(Handle tx, CrisisRequested asked, StoredCase known) {
        var previous =
                known.version() == 0
                        ? cases.lastClosed(tx, asked.program(), asked.contactId())
                        : null;
        return new Request(
                asked.eventId(),
                asked.program(),
                asked.contactId(),
                asked.messageId(),
                asked.via(),
                asked.receivedAt(),
                new Patient(
                                asked.languages(),
                                asked.sealedPhone(),
                                asked.textable(),
                                asked.noVoicemail())
                        .in(asked.country())
                        .preferringText(asked.prefersText()),
                asked.danger(),
                asked.echo(),
                previous == null ? null : previous.orElse(null));
    }
}
