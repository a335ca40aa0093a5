package care.vigil.escalation.board;

import care.vigil.escalation.board.CaseView.CareView;
import care.vigil.escalation.board.CaseView.TaskView;
import care.vigil.escalation.board.CaseView.TransferView;
import care.vigil.escalation.machine.AfterCare;
import care.vigil.escalation.machine.CaseFile;
import care.vigil.escalation.machine.EmergencyTask;
import care.vigil.escalation.machine.Escalation;
import care.vigil.escalation.machine.Escalation.Closed;
import care.vigil.escalation.machine.Escalation.Held;
import care.vigil.escalation.machine.Escalation.InContact;
import care.vigil.escalation.machine.Escalation.Looping;
import care.vigil.escalation.machine.Escalation.None;
import care.vigil.escalation.machine.Escalation.Open;
import care.vigil.escalation.machine.Escalation.Owned;
import care.vigil.escalation.machine.Escalation.Paging;
import care.vigil.escalation.machine.Page;
import care.vigil.escalation.machine.Timer;
import care.vigil.escalation.machine.Transfer;
import care.vigil.events.PageReason;
import care.vigil.program.ProgramDocument;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Turns states into what people see. */
public final class CaseViews {

    private final ProgramDocument program;
    private final Function<UUID, String> names;

    /** For the cases of one program, with a name for everybody who may have been asked. */
    public CaseViews(ProgramDocument program, Function<UUID, String> names) {
        this.program = program;
        this.names = names;
    }

    /** A stored case as it is shown. */
    public CaseView of(long version, Escalation state) {
        var file = file(state);
        var owner = owner(state);
        return new CaseView(
                file.origin().id(),
                program.slug(),
                program.name(),
                program.timeZone(),
                phase(state),
                version,
                file.origin().receivedAt(),
                file.promptDue(),
                state instanceof Open open ? open.nextDue() : null,
                due(state, Timer.Kind.CONTACT),
                owner,
                name(owner),
                rung(file),
                new PageViews(names).of(state, file),
                file.patient().mayBeTexted(),
                file.patient().noVoicemail(),
                file.patient().prefersText(),
                file.requests(),
                file.search() > 1 && file.anew() != CaseFile.Anew.OWNER_LOST,
                file.anew() == CaseFile.Anew.OWNER_LOST,
                file.origin().follows(),
                state instanceof Closed closed ? closed.at() : null,
                file.danger(),
                file.contactMadeAt(),
                file.unread() == null ? null : file.unread().since(),
                file.unread() == null ? null : file.unread().due(),
                transfer(file.transfer()),
                task(state, file.task()),
                state instanceof Closed closed ? closed.disposition().name() : null,
                followUp(state),
                name(followUp(state)),
                state instanceof Closed closed
                        ? closed.care().stream().map(this::care).toList()
                        : List.of(),
                state instanceof Open open ? Concern.askedToTake(open) : Set.of());
    }

    private CareView care(AfterCare care) {
        return new CareView(
                care.kind().name(),
                Words.words(care.kind()),
                care.owner(),
                name(care.owner()),
                care.due(),
                care.doneAt(),
                name(care.doneBy()));
    }

    private TransferView transfer(Transfer wish) {
        return wish == null
                ? null
                : new TransferView(wish.kind().name(), wish.since(), name(wish.to()));
    }

    private TaskView task(Escalation state, EmergencyTask task) {
        if (task == null) {
            return null;
        }
        var outcome = task.outcome();
        return new TaskView(
                outcome != null ? "SETTLED" : task.claimer() != null ? "CLAIMED" : "OPEN",
                Words.words(task.cause()),
                task.openedAt(),
                task.claimer(),
                name(task.claimer()),
                due(state, Timer.Kind.TASK_CHECK_BACK),
                task.interim() == null ? "" : Deeds.brief(task.interim()),
                outcome == null ? "" : Deeds.brief(outcome),
                record(outcome == null ? task.interim() : outcome, state),
                outcome == null ? null : outcome.decidedBy(),
                outcome == null ? null : outcome.decidedAt(),
                outcome == null ? null : outcome.calledAt());
    }

    private String record(EmergencyTask.Outcome what, Escalation state) {
        return what == null
                ? ""
                : new Deeds(names, program.timeZone()).tell(what, file(state).lastEventAt());
    }

    private String name(UUID who) {
        return who == null ? "" : names.apply(who);
    }

    private static UUID followUp(Escalation state) {
        return state instanceof Closed closed ? closed.followUp() : null;
    }

    private static Instant due(Escalation state, Timer.Kind kind) {
        return state instanceof Open open
                ? open.timers().stream()
                        .filter(t -> t.kind() == kind)
                        .map(Timer::due)
                        .findFirst()
                        .orElse(null)
                : null;
    }

    private static String rung(CaseFile file) {
        var asked =
                file.pages().stream()
                        .filter(page -> page.reason() == PageReason.CRISIS)
                        .map(Page::role)
                        .collect(Collectors.toSet());
        return file.origin().ladder().rungs().reversed().stream()
                .filter(rung -> asked.contains(rung.role()))
                .map(rung -> rung.role().word() + " (T+" + Durations.words(rung.after()) + ")")
                .findFirst()
                .orElse("nobody on call");
    }

    static UUID owner(Escalation state) {
        return switch (state) {
            case Held held -> held.owner();
            case Closed closed -> closed.owner();
            case None _, Paging _, Looping _ -> null;
        };
    }

    private static CaseFile file(Escalation state) {
        return switch (state) {
            case Open open -> open.file();
            case Closed closed -> closed.file();
            case None _ -> throw new IllegalArgumentException("There is no case to show");
        };
    }

    /** The stored word for a state. */
    public static String phase(Escalation state) {
        return switch (state) {
            case None _ -> throw new IllegalArgumentException("There is no case");
            case Paging _ -> "PAGING";
            case Looping _ -> "LOOPING";
            case Owned _ -> "OWNED";
            case InContact _ -> "IN_CONTACT";
            case Closed _ -> "CLOSED";
        };
    }

    /**
     * Sorts cases as operations need them: without an owner first, among them danger to life first;
     * then those in which a patient still has to be reached or read; each by the time left.
     */
    public static List<CaseView> sorted(List<CaseView> cases) {
        var order =
                Comparator.comparing((CaseView view) ->
                                view.unowned()
                                        ? (view.danger() ? 0 : 1)
                                        : view.pressing() != null ? 2 : 3)
                        .thenComparing(view ->
                                view.pressing() == null ? view.receivedAt() : view.pressing());
        return cases.stream().sorted(order).toList();
    }
}
