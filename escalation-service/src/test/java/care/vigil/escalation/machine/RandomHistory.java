package care.vigil.escalation.machine;

import static care.vigil.escalation.machine.Story.T0;

import care.vigil.escalation.machine.Command.RequestArrived;
import care.vigil.escalation.machine.Decision.Happens;
import care.vigil.escalation.machine.Escalation.Closed;
import care.vigil.escalation.machine.Escalation.Open;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * The cases of one contact under a seeded scheduler: deadlines fire late, messages come twice,
 * late, out of order or never, people say whatever they like, shifts change, the clock steps, and
 * after a close the patient writes again. {@link Promises} judges.
 */
final class RandomHistory {

    private static final int STEPS = 25;

    private final List<Command> commands = new ArrayList<>();

    private RandomHistory() {}

    /** The commands of a history that breaks a promise; empty when every promise is kept. */
    static List<Command> broken(long seed) {
        var history = new RandomHistory();
        try {
            history.run(new SplittableRandom(seed));
            return List.of();
        } catch (AssertionError | RuntimeException broken) {
            return history.commands;
        }
    }

    private void run(SplittableRandom random) {
        var stimuli = new Stimuli(random);
        var replay = new Replay();
        var at = T0;
        if (random.nextInt(8) == 0) {
            at = at.plusMillis(random.nextInt(1_200_000));
        }
        step(replay, stimuli.request().apply(at));
        for (int i = 0; i < STEPS; i++) {
            at = pass(random, replay.now, at);
            var stimulus = stimuli.next(replay.now, at);
            if (stimulus.isPresent()) {
                step(replay, linked(replay.now, stimulus.get().apply(at)));
            }
        }
    }

    /** As a request is when it comes after a close: it names the case before it, and its owner. */
    private static Command linked(Escalation now, Command command) {
        return now instanceof Closed closed && command instanceof RequestArrived asked
                ? new RequestArrived(
                        asked.at(),
                        new UUID(0, closed.file().origin().id().getLeastSignificantBits() + 1),
                        Stimuli.after(closed, asked.request()),
                        asked.ladder(),
                        asked.onCall())
                : command;
    }

    private void step(Replay replay, Command command) {
        commands.add(command);
        replay.step(command);
    }

    /** Time goes to the next deadline, a little beyond it, far beyond it, or back a little. */
    private static Instant pass(SplittableRandom random, Escalation now, Instant at) {
        var due = now instanceof Open open ? open.nextDue() : at;
        return switch (random.nextInt(10)) {
            case 0, 1, 2, 3 -> later(due, at);
            case 4, 5 -> later(due, at).plusMillis(random.nextInt(50));
            case 6 -> at.plusSeconds(random.nextInt(now instanceof Open ? 3600 : 9000));
            case 7 -> at.minusMillis(random.nextInt(2000));
            default -> at.plusMillis(random.nextInt(30_000));
        };
    }

    private static Instant later(Instant due, Instant at) {
        return due.isAfter(at) ? due : at;
    }

    /** What breaks when commands are asked one after the other; null when nothing does. */
    static String breach(List<Command> commands) {
        var replay = new Replay();
        try {
            commands.forEach(replay::step);
            return null;
        } catch (AssertionError | RuntimeException broken) {
            return broken.getClass().getSimpleName() + ": " + broken.getMessage();
        }
    }

    /** The fewest of the commands that still break the same promise. */
    static List<Command> shortest(List<Command> broken) {
        var breach = breach(broken);
        var shortest = List.copyOf(broken);
        for (int size = Math.max(1, broken.size() / 2); size > 0; size /= 2) {
            for (int from = 0; from + size <= shortest.size(); ) {
                var fewer = new ArrayList<>(shortest);
                fewer.subList(from, from + size).clear();
                if (breach.equals(breach(fewer))) {
                    shortest = List.copyOf(fewer);
                } else {
                    from++;
                }
            }
        }
        return shortest;
    }

    /** Command by command, with what was decided. */
    static String told(List<Command> commands) {
        var replay = new Replay();
        return commands.stream()
                .map(command -> {
                    var after = Duration.between(T0, command.at());
                    replay.begin(command);
                    var decision = EscalationMachine.decide(replay.now, command);
                    replay.follow(decision);
                    return after + " " + command.getClass().getSimpleName() + " -> " + decision;
                })
                .collect(Collectors.joining("\n"));
    }

    /** What is asked one command after the other, and judged: one case, and those after it. */
    private static final class Replay {

        private Promises promises = new Promises();
        private Escalation now = new Escalation.None();

        private void step(Command command) {
            begin(command);
            var before = now;
            var decision = EscalationMachine.decide(before, command);
            follow(decision);
            promises.judge(before, command, decision, now);
        }

        /** A request finds no open case after a close: it is asked of a new one. */
        private void begin(Command command) {
            if (now instanceof Closed && command instanceof RequestArrived) {
                now = new Escalation.None();
                promises = new Promises();
            }
        }

        private void follow(Decision decision) {
            if (decision instanceof Happens(var events)) {
                events.forEach(event -> now = EscalationMachine.evolve(now, event));
            }
        }
    }
}
