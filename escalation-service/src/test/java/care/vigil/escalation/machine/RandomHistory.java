package care.vigil.escalation.machine;

import static care.vigil.escalation.machine.Story.LADDER;
import static care.vigil.escalation.machine.Story.T0;

import care.vigil.escalation.machine.Decision.Happens;
import care.vigil.escalation.machine.Escalation.Closed;
import care.vigil.escalation.machine.Escalation.Open;
import care.vigil.events.PageFailure;
import care.vigil.events.Role;
import care.vigil.events.Via;
import care.vigil.timetable.PublishedShift;
import care.vigil.timetable.Timetable;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * One case under a seeded scheduler: deadlines fire late, messages come twice and out of order,
 * people answer whatever they like, shifts change, the clock steps. {@link Promises} judges.
 */
final class RandomHistory {

    private static final int STEPS = 60;

    private final SplittableRandom random;
    private final List<PublishedShift> shifts = new ArrayList<>();
    private final List<Command> sent = new ArrayList<>();
    private final List<Line> log = new ArrayList<>();
    private final Promises promises = new Promises();
    private Escalation now = new Escalation.None();
    private Instant at = T0;

    RandomHistory(long seed) {
        this.random = new SplittableRandom(seed);
        for (var role : Role.values()) {
            rota(role);
        }
    }

    private record Line(Command command, Decision decision) {

        @Override
        public String toString() {
            var after = Duration.between(T0, command.at());
            return after + " " + command.getClass().getSimpleName() + " -> " + decision;
        }
    }

    void run() {
        if (random.nextInt(8) == 0) {
            at = at.plusMillis(random.nextInt(1_200_000));
        }
        step(request());
        for (int i = 0; i < STEPS && !(now instanceof Closed); i++) {
            pass();
            step(random.nextInt(5) == 0 && !sent.isEmpty() ? again() : anything());
        }
    }

    /** Time goes to the next deadline, a little beyond it, far beyond it, or back a little. */
    private void pass() {
        if (!(now instanceof Open open)) {
            return;
        }
        at =
                switch (random.nextInt(10)) {
                    case 0, 1, 2, 3 -> later(open.nextDue());
                    case 4, 5 -> later(open.nextDue()).plusMillis(random.nextInt(50));
                    case 6 -> at.plusSeconds(random.nextInt(3600));
                    case 7 -> at.minusMillis(random.nextInt(2000));
                    default -> at.plusMillis(random.nextInt(30_000));
                };
    }

    private Instant later(Instant due) {
        return due.isAfter(at) ? due : at;
    }

    private Command anything() {
        var open = (Open) now;
        if (!open.nextDue().isAfter(at)) {
            return new Command.TimerDue(at, onCall());
        }
        return switch (random.nextInt(12)) {
            case 0 ->
                    new Command.Accept(
                            at,
                            anybody(),
                            random.nextBoolean() ? anyPage() : null,
                            Via.SMS,
                            onCall());
            case 1, 2 -> new Command.Decline(at, anybody(), anyPage(), Via.SMS, onCall());
            case 3, 4 -> new Command.NoteFailed(at, anyPage(), PageFailure.UNANSWERED, onCall());
            case 5, 6 ->
                    new Command.NoteHandedOver(
                            at,
                            anyPage(),
                            1 + random.nextInt(4),
                            random.nextBoolean() ? Via.SMS : Via.CALL);
            case 7 -> new Command.NoteCarrierTrouble(at, anyPage(), 500);
            case 8 -> request();
            case 9 -> new Command.ReportContact(at, anybody(), Via.WEB);
            case 10 ->
                    random.nextInt(6) == 0
                            ? new Command.Close(at, anybody(), Disposition.NO_CRISIS, onCall())
                            : new Command.NoteNotTextable(at, 21610);
            default -> ownAccept();
        };
    }

    /** Somebody answers a page of their own. */
    private Command ownAccept() {
        var pages = ((Open) now).file().pages();
        if (pages.isEmpty()) {
            return new Command.TimerDue(at, onCall());
        }
        var page = pages.get(random.nextInt(pages.size()));
        return random.nextInt(3) == 0
                ? new Command.Accept(at, page.clinicianId(), page.id(), Via.CALL, onCall())
                : new Command.Decline(at, page.clinicianId(), page.id(), Via.CALL, onCall());
    }

    private Command again() {
        return sent.get(random.nextInt(sent.size()));
    }

    private Command request() {
        var patient =
                new Patient(
                        List.of("en"),
                        random.nextInt(5) == 0 ? null : "sealed",
                        random.nextInt(5) > 0);
        var previous =
                random.nextInt(3) == 0
                        ? new Request.Previous(
                                UUID.randomUUID(), anybody(), T0.minusSeconds(random.nextInt(9000)))
                        : null;
        var request =
                new Request(
                        UUID.randomUUID(),
                        "harbor",
                        new UUID(0, 50),
                        UUID.randomUUID(),
                        Via.SMS,
                        T0,
                        patient,
                        false,
                        previous);
        return new Command.RequestArrived(at, Story.CASE, request, LADDER, onCall());
    }

    private void step(Command command) {
        var before = now;
        var decision = EscalationMachine.decide(before, command);
        log.add(new Line(command, decision));
        if (decision instanceof Happens(var events)) {
            for (var event : events) {
                now = EscalationMachine.evolve(now, event);
            }
            sent.add(command);
        }
        promises.judge(before, command, decision, now);
    }

    private UUID anybody() {
        return new UUID(0, 1 + random.nextInt(7));
    }

    private UUID anyPage() {
        var pages = ((Open) now).file().pages();
        return pages.isEmpty() || random.nextInt(10) == 0
                ? new UUID(9, random.nextInt(3))
                : pages.get(random.nextInt(pages.size())).id();
    }

    /** Shifts of some minutes or hours, with gaps, and people who hold more than one role. */
    private void rota(Role role) {
        var from = T0.minusSeconds(600);
        while (from.isBefore(T0.plus(Duration.ofDays(2)))) {
            var to = from.plusSeconds(60L + random.nextInt(random.nextBoolean() ? 600 : 40_000));
            if (random.nextInt(4) > 0) {
                var who = role == Role.OPERATIONS ? new UUID(0, 8) : anybody();
                shifts.add(new PublishedShift(new UUID(7, shifts.size()), role, who, from, to));
            }
            from = to;
        }
    }

    private OnCall onCall() {
        Map<UUID, List<Role>> people = new HashMap<>();
        people.put(new UUID(0, 3), List.of(Role.SUPERVISOR));
        return new OnCall(new Timetable(shifts), people, Set.of());
    }

    @Override
    public String toString() {
        return log.stream().map(Line::toString).collect(Collectors.joining("\n"));
    }
}
