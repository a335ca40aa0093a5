package care.vigil.escalation.machine;

import care.vigil.escalation.machine.Command.ClaimTask;
import care.vigil.escalation.machine.Command.RecordOutcome;
import care.vigil.escalation.machine.Command.RequestEmergency;
import care.vigil.escalation.machine.Decision.Happens;
import care.vigil.escalation.machine.Decision.Refusal;
import care.vigil.escalation.machine.Decision.Refused;
import care.vigil.escalation.machine.Escalation.Held;
import care.vigil.escalation.machine.Escalation.Open;
import care.vigil.escalation.machine.SearchEvent.Paged;
import care.vigil.escalation.machine.TaskEvent.TaskClaimed;
import care.vigil.escalation.machine.TaskEvent.TaskClimbed;
import care.vigil.escalation.machine.TaskEvent.TaskOpened;
import care.vigil.escalation.machine.TaskEvent.TaskProgressed;
import care.vigil.escalation.machine.TaskEvent.TaskSettled;
import care.vigil.events.PageReason;
import care.vigil.events.Role;
import care.vigil.events.Via;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * The emergency task: who is asked to take it, and who has it. Nothing here stops the search for an
 * owner, and having an owner does not end the task.
 */
final class Emergency {

    private static final PageReason TASK = PageReason.EMERGENCY_TASK;

    private final Course course;
    private final Asking asking;

    Emergency(Course course) {
        this.course = course;
        this.asking = new Asking(course);
    }

    /**
     * Opens the task and asks supervisor and operations at once, unless one is open. An outcome
     * from before the target does not keep the target from opening the next: nobody has the case.
     */
    void open(EmergencyTask.Cause cause, UUID by) {
        var file = course.open().file();
        var known = file.task();
        if (!file.hasOpenTask()) {
            var number = known == null ? 1 : known.number() + 1;
            course.happens(new TaskOpened(course.at(), number, cause, by));
            goOn();
        }
    }

    /** Whatever is due of the task: asking again, climbing, asking back. */
    void goOn() {
        if (!course.open().file().hasOpenTask()) {
            return;
        }
        if (isDue(Timer.Kind.TASK_CHECK_BACK)) {
            askBack();
        }
        asking.goOn(TASK);
        hurryOn();
    }

    /** It climbs when it was unclaimed for too long, or when nobody asked can take it. */
    void hurryOn() {
        var climbs =
                course.open().timers().stream().anyMatch(t -> t.kind() == Timer.Kind.TASK_CLIMB);
        if (isDue(Timer.Kind.TASK_CLIMB) || (climbs && asking.isExhausted(TASK))) {
            course.happens(new TaskClimbed(course.at(), everybody()));
            asking.goOn(TASK);
        }
    }

    /** Who could take it: supervisors and operations, then whoever else is on call. */
    private List<Seat> everybody() {
        var named =
                Stream.of(Role.SUPERVISOR, Role.OPERATIONS)
                        .flatMap(role ->
                                course.onCall().all(role).stream()
                                        .map(who -> Seat.of(TASK, role, who)));
        var onCall = Stream.of(Role.BACKUP, Role.PRIMARY).map(role -> Seat.of(TASK, role));
        return Stream.concat(named, onCall).toList();
    }

    private void askBack() {
        var file = course.open().file();
        var who = file.task().claimer();
        var id = file.pageId(TASK, who);
        var page = file.page(id);
        var role = page.map(Page::role).orElse(Role.SUPERVISOR);
        var round = page.map(Page::round).orElse(0) + 1;
        var seat = Seat.of(TASK, role, who);
        course.happens(new Paged(course.at(), seat, id, who, role, round, TASK));
    }

    private boolean isDue(Timer.Kind kind) {
        return course.open().timers().stream()
                .anyMatch(t -> t.kind() == kind && t.isDue(course.at()));
    }

    /** The owner, whoever was paged about the case, or a supervisor may ask for it. */
    static Decision request(Open now, RequestEmergency asked) {
        var who = asked.clinicianId();
        var allowed =
                isOwner(now, who)
                        || now.file().page(p -> p.clinicianId().equals(who)).isPresent()
                        || asked.onCall().mayAnswerAs(Role.SUPERVISOR, who);
        if (!allowed) {
            return new Refused(Refusal.NOT_ALLOWED);
        }
        if (now.file().hasOpenTask()) {
            return new Refused(Refusal.KNOWN_ALREADY);
        }
        var course = new Course(now, asked.at(), asked.onCall());
        new Emergency(course).open(EmergencyTask.Cause.REQUESTED, who);
        return course.decision();
    }

    /** On a screen: supervisors, operations, and whoever was paged for it. */
    static Decision claim(Open now, ClaimTask asked) {
        var who = asked.clinicianId();
        var allowed =
                now.file().page(p -> p.clinicianId().equals(who) && p.isOfTask()).isPresent()
                        || asked.onCall().mayAnswerAs(Role.SUPERVISOR, who)
                        || asked.onCall().mayAnswerAs(Role.OPERATIONS, who);
        return allowed
                ? claim(now, who, asked.via(), asked.at())
                : new Refused(Refusal.NOT_ALLOWED);
    }

    /** The first one has it. */
    static Decision claim(Open now, UUID who, Via via, Instant at) {
        var task = now.file().task();
        if (task == null) {
            return new Refused(Refusal.NO_TASK);
        }
        if (who.equals(task.claimer())) {
            return new Refused(Refusal.TASK_ALREADY_YOURS);
        }
        return task.isUnclaimed()
                ? new Happens(List.of(new TaskClaimed(at, who, via)))
                : new Refused(Refusal.TASK_ANOTHERS);
    }

    /**
     * Whoever has the task, the owner of the case, or a supervisor says how it stands; only an
     * outcome ends it. Whoever decided is somebody who answers for the program.
     */
    static Decision record(Open now, RecordOutcome asked) {
        if (!now.file().hasOpenTask()) {
            return new Refused(Refusal.NO_TASK);
        }
        var who = asked.clinicianId();
        var allowed =
                Optional.ofNullable(now.file().task().claimer()).filter(who::equals).isPresent()
                        || isOwner(now, who)
                        || asked.onCall().mayAnswerAs(Role.SUPERVISOR, who);
        if (!allowed) {
            return new Refused(Refusal.NOT_ALLOWED);
        }
        var decider = asked.outcome().decidedBy();
        return decider.equals(who) || asked.onCall().knows(decider)
                ? new Happens(List.of(said(asked)))
                : new Refused(Refusal.NOBODY_OF_THE_PROGRAM);
    }

    private static CaseEvent said(RecordOutcome asked) {
        return asked.outcome().result().settles()
                ? new TaskSettled(asked.at(), asked.clinicianId(), asked.outcome())
                : new TaskProgressed(asked.at(), asked.clinicianId(), asked.outcome());
    }

    private static boolean isOwner(Open now, UUID who) {
        return now instanceof Held held && held.owner().equals(who);
    }
}
