package care.vigil.escalation.machine;

import care.vigil.escalation.machine.Escalation.Open;
import care.vigil.escalation.machine.TaskEvent.TaskClaimed;
import care.vigil.escalation.machine.TaskEvent.TaskClimbed;
import care.vigil.escalation.machine.TaskEvent.TaskOpened;
import care.vigil.escalation.machine.TaskEvent.TaskProgressed;
import care.vigil.escalation.machine.TaskEvent.TaskReleased;
import care.vigil.events.PageReason;
import care.vigil.events.Role;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;

/** Where the emergency task of a case stands; it goes on beside whatever becomes of the case. */
final class Tasks {

    /** Unclaimed for this long, everybody who could take it is asked. */
    static final Duration CLIMBS_AFTER = Duration.ofMinutes(2);

    /** Whoever has it is asked how it stands this often, until an outcome is recorded. */
    static final Duration CHECK_BACK_EVERY = Duration.ofMinutes(10);

    private Tasks() {}

    static Open opened(Open now, TaskOpened event) {
        var file = now.file();
        var task =
                new EmergencyTask(
                        event.number(), event.cause(), event.at(), null, null, null, null);
        return asking(States.with(now, file.with(task)), event.at());
    }

    static Open climbed(Open now, TaskClimbed event) {
        var named = event.seats().stream().filter(s -> s.person() != null).map(Seat::role).toList();
        var timers =
                States.without(
                        now,
                        t ->
                                t.kind() == Timer.Kind.TASK_CLIMB
                                        || (t.isFor(PageReason.EMERGENCY_TASK)
                                                && t.seat().person() == null
                                                && named.contains(t.seat().role())));
        event.seats().stream()
                .filter(seat -> timers.stream().noneMatch(t -> seat.equals(t.seat())))
                .map(seat -> Timer.rung(seat, event.at()))
                .toList()
                .forEach(timers::add);
        return States.with(now, timers);
    }

    static Open claimed(Open now, TaskClaimed event) {
        var task = now.file().task().claimedBy(event.clinicianId(), event.at());
        return askedBack(States.with(now, now.file().with(task)), event.at());
    }

    static Open released(Open now, TaskReleased event) {
        var task = now.file().task().unclaimed();
        return asking(States.with(now, now.file().with(task)), event.at());
    }

    /** Whoever has it has just said how it stands, and is asked again an interval later. */
    static Open progressed(Open now, TaskProgressed event) {
        var task = now.file().task().standing(event.interim());
        var told = States.with(now, now.file().with(task));
        return event.clinicianId().equals(task.claimer()) ? askedBack(told, event.at()) : told;
    }

    static Open settled(Open now, EmergencyTask.Outcome outcome) {
        var task = now.file().task().settled(outcome);
        return States.with(
                States.with(now, now.file().with(task)), States.without(now, Timer::isOfTask));
    }

    static Open askedBack(Open now, Instant at) {
        var next = Timer.of(Timer.Kind.TASK_CHECK_BACK, at.plus(CHECK_BACK_EVERY));
        return States.with(now, States.without(now, Timer::isOfTask, next));
    }

    private static Open asking(Open now, Instant at) {
        var climb = Timer.of(Timer.Kind.TASK_CLIMB, at.plus(CLIMBS_AFTER));
        var timers = States.without(now, Timer::isOfTask, climb);
        Stream.of(Role.SUPERVISOR, Role.OPERATIONS)
                .map(role -> Timer.rung(Seat.of(PageReason.EMERGENCY_TASK, role), at))
                .forEach(timers::add);
        return States.with(now, timers);
    }
}
