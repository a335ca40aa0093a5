package care.vigil.escalation.machine;

import care.vigil.escalation.machine.Decision.Happens;
import care.vigil.escalation.machine.Decision.Refusal;
import care.vigil.escalation.machine.Decision.Refused;
import care.vigil.escalation.machine.Escalation.Open;
import care.vigil.escalation.machine.SearchEvent.NobodyOnCall;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * A decision in the making. Each event is applied at once, so that the next rule sees what it did;
 * what the patient is told follows from it.
 */
final class Course {

    private final Instant at;
    private final OnCall onCall;
    private final List<CaseEvent> events = new ArrayList<>();
    private Escalation now;

    Course(Escalation before, Instant at, OnCall onCall) {
        this.now = before;
        this.at = at;
        this.onCall = onCall;
    }

    void happens(CaseEvent event) {
        var before = now;
        add(event);
        PatientTexts.toTell(before, now, event).ifPresent(this::add);
    }

    private void add(CaseEvent event) {
        events.add(event);
        now = Evolution.evolve(now, event);
    }

    Escalation now() {
        return now;
    }

    /** The case as it stands; only for courses of an open case. */
    Open open() {
        return (Open) now;
    }

    Instant at() {
        return at;
    }

    OnCall onCall() {
        return onCall;
    }

    /** Whether a seat's turn came in this decision and nobody was there for it. */
    boolean foundNobodyFor(Seat seat) {
        return events.stream()
                .anyMatch(event ->
                        event instanceof NobodyOnCall nobody && nobody.seat().equals(seat));
    }

    boolean isEmpty() {
        return events.isEmpty();
    }

    Decision decision() {
        return events.isEmpty() ? new Refused(Refusal.NOTHING_DUE) : new Happens(events);
    }
}
