package care.vigil.escalation.machine;

import care.vigil.escalation.machine.Command.RequestArrived;
import care.vigil.escalation.machine.Escalation.Held;
import care.vigil.escalation.machine.Escalation.None;
import care.vigil.escalation.machine.Escalation.Open;
import care.vigil.escalation.machine.Escalation.Unowned;
import care.vigil.escalation.machine.RequestEvent.CaseOpened;
import care.vigil.escalation.machine.RequestEvent.RequestJoined;
import java.time.Duration;
import java.util.UUID;

/** How a request becomes a case, or part of one. */
final class Opening {

    /** A message this soon after a close goes to the last owner first. */
    private static final Duration STILL_THEIRS = Duration.ofHours(2);

    private Opening() {}

    /** The case opens and everybody whose time has come is paged, in one decision. */
    static Decision open(None none, RequestArrived asked) {
        var request = asked.request();
        var previous = request.previous();
        var origin =
                new CaseFile.Origin(
                        asked.escalationId(),
                        request.program(),
                        request.contactId(),
                        asked.ladder(),
                        request.receivedAt(),
                        previous == null ? null : previous.escalationId());
        var course = new Course(none, asked.at(), asked.onCall());
        course.happens(
                new CaseOpened(
                        asked.at(),
                        origin,
                        request.patient(),
                        request.eventId(),
                        request.messageId(),
                        request.via(),
                        firstAsk(request, asked.onCall()),
                        request.danger()));
        new Search(course).begin();
        return course.decision();
    }

    /** Whoever has the case is told; danger asks primary and backup now. */
    static Decision join(Open now, RequestArrived asked) {
        var request = asked.request();
        var course = new Course(now, asked.at(), asked.onCall());
        course.happens(
                new RequestJoined(
                        asked.at(),
                        request.patient(),
                        request.eventId(),
                        request.messageId(),
                        request.via(),
                        request.danger(),
                        request.echo()));
        switch (course.now()) {
            case Held _ -> Reading.arrived(course, request.danger());
            case Unowned _ when request.danger() -> new Search(course).goOn();
            case Escalation _ -> {}
        }
        return course.decision();
    }

    /** Nobody is asked who does not answer for the program any more. */
    private static UUID firstAsk(Request request, OnCall onCall) {
        var previous = request.previous();
        var recent =
                previous != null
                        && previous.closedAt().plus(STILL_THEIRS).isAfter(request.receivedAt());
        return recent && previous.owner() != null && onCall.knows(previous.owner())
                ? previous.owner()
                : null;
    }
}
