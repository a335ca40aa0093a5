package care.vigil.chaos.promises;

import care.vigil.chaos.evidence.Evidence.Case;
import care.vigil.chaos.evidence.Evidence.Event;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Rungs come in their order, earlier at most, and never late without a cause. */
final class RungsInTime implements Promise {

    /** A fault in Kafka is noticed after 2 s, and then the request goes the second way. */
    private static final Duration TO_OPEN = Duration.ofSeconds(3);

    private static final Duration TO_FIRE = Duration.ofSeconds(2);

    /** What a request passes on its way to a case. */
    private static final Set<String> ON_THE_WAY =
            Set.of("intake", "kafka", "escalation", "postgres");

    /** What lets a case act by itself. */
    private static final Set<String> OF_DEADLINES = Set.of("escalation", "postgres");

    private static final Set<String> TURNS = Set.of("paged", "passed-over", "nobody-on-call");

    /** Until when a case was nobody's for the first time; and what had come by then. */
    private record Course(Instant until, Map<Integer, Event> turns, Event prompt) {}

    @Override
    public String number() {
        return "P3";
    }

    @Override
    public void check(Facts facts, Findings findings) {
        for (var one : facts.cases()) {
            var events = facts.events(one.id());
            if (!events.isEmpty() && events.getFirst().type().equals("case-opened")) {
                check(facts, findings, one, events);
            }
        }
    }

    private static void check(Facts facts, Findings findings, Case one, List<Event> events) {
        var opened = events.getFirst();
        inTime(facts, findings, one, "opened", one.receivedAt(), opened.at(), TO_OPEN, ON_THE_WAY);
        var course = course(events, facts.evidence().readAt());
        var rungs = opened.fields().path("origin").path("ladder").path("rungs");
        long before = 0;
        for (int rung = 0; rung < rungs.size(); rung++) {
            var due = one.receivedAt().plus(Duration.parse(rungs.get(rung).path("after").asText()));
            var start = due.isBefore(opened.at()) ? opened.at() : due;
            var turn = course.turns().get(rung);
            var done = turn == null ? course.until() : turn.at();
            inTime(facts, findings, one, "rung " + rung, start, done, TO_FIRE, OF_DEADLINES);
            if (turn != null) {
                findings.require(
                        turn.version() > before, one.id(), "rung " + rung + " came out of order");
                before = turn.version();
            }
        }
        var prompted = course.prompt() == null ? course.until() : course.prompt().at();
        var due = one.promptDueAt().isBefore(opened.at()) ? opened.at() : one.promptDueAt();
        inTime(facts, findings, one, "the emergency prompt", due, prompted, TO_FIRE, OF_DEADLINES);
    }

    private static Course course(List<Event> events, Instant readAt) {
        Map<Integer, Event> turns = new HashMap<>();
        Event prompt = null;
        for (var event : events) {
            if (event.type().equals("acknowledged") || event.type().equals("case-closed")) {
                return new Course(event.at(), turns, prompt);
            }
            if (event.type().equals("emergency-prompted") && prompt == null) {
                prompt = event;
            }
            var seat = event.fields().path("seat");
            if (TURNS.contains(event.type()) && seat.path("rung").asInt(-1) >= 0) {
                turns.putIfAbsent(seat.path("rung").asInt(), event);
            }
        }
        return new Course(readAt, turns, prompt);
    }

    private static void inTime(
            Facts facts,
            Findings findings,
            Case one,
            String what,
            Instant due,
            Instant done,
            Duration grace,
            Set<String> parts) {
        findings.require(
                !facts.faults().lateWithoutCause(due, done, grace, parts),
                one.id(),
                what
                        + " was due at "
                        + due
                        + " and late by "
                        + Duration.between(due, done).toMillis()
                        + " ms without a cause");
    }
}
