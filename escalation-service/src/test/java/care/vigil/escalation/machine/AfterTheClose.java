package care.vigil.escalation.machine;

import care.vigil.escalation.machine.Command.RequestArrived;
import care.vigil.escalation.machine.Escalation.Closed;
import care.vigil.escalation.machine.Escalation.None;
import care.vigil.escalation.machine.Escalation.Open;
import care.vigil.escalation.machine.RequestEvent.CareDone;
import care.vigil.escalation.machine.RequestEvent.WordsOpened;
import care.vigil.escalation.machine.SearchEvent.Paged;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** Judges what follows a close: it is final, and the next text opens a case that knows of it. */
final class AfterTheClose {

    private static final Duration STILL_THEIRS = Duration.ofHours(2);

    private AfterTheClose() {}

    static void judge(
            Escalation before, Command command, List<CaseEvent> events, Escalation after) {
        if (before instanceof Closed closed) {
            closedIsFinal(closed, events, after);
        }
        if (before instanceof None && command instanceof RequestArrived asked) {
            check(after instanceof Open, "P1: a request that opened nothing");
            theLastOwnerComesFirst(asked, events, (Open) after);
        }
    }

    private static void closedIsFinal(Closed before, List<CaseEvent> events, Escalation after) {
        check(
                after instanceof Closed it
                        && it.at().equals(before.at())
                        && it.disposition() == before.disposition(),
                "a closed case was opened again");
        check(
                events.stream().allMatch(e -> e instanceof CareDone || e instanceof WordsOpened),
                "something happened to a closed case");
    }

    private static void theLastOwnerComesFirst(
            RequestArrived asked, List<CaseEvent> events, Open after) {
        var previous = asked.request().previous();
        var origin = after.file().origin();
        check(
                previous == null
                        ? origin.follows() == null
                        : previous.escalationId().equals(origin.follows()),
                "a case forgot the one before it");
        var wanted = isAskedFirst(asked) ? previous.owner() : null;
        var pages = pages(events).toList();
        if (wanted == null) {
            check(
                    pages.stream().allMatch(page -> page.seat().person() == null),
                    "somebody was asked by name when a case opened");
        } else {
            check(
                    !pages.isEmpty() && pages.getFirst().clinicianId().equals(wanted),
                    "the last owner was not asked first");
        }
        check(
                after.file().pages().stream().map(Page::id).toList().equals(ids(events)),
                "a new case holds pages of an old one");
    }

    private static boolean isAskedFirst(RequestArrived asked) {
        var previous = asked.request().previous();
        return previous != null
                && previous.owner() != null
                && asked.request().receivedAt().isBefore(previous.closedAt().plus(STILL_THEIRS))
                && asked.onCall().knows(previous.owner());
    }

    private static List<UUID> ids(List<CaseEvent> events) {
        return events.stream()
                .filter(Paged.class::isInstance)
                .map(event -> ((Paged) event).pageId())
                .toList();
    }

    private static Stream<Paged> pages(List<CaseEvent> events) {
        return events.stream()
                .filter(Paged.class::isInstance)
                .map(Paged.class::cast)
                .filter(page -> page.seat().isSearch());
    }

    private static void check(boolean kept, String promise) {
        if (!kept) {
            throw new AssertionError(promise);
        }
    }
}
