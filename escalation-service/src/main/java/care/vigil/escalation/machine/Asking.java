package care.vigil.escalation.machine;

import care.vigil.escalation.machine.Escalation.Held;
import care.vigil.escalation.machine.Escalation.Looping;
import care.vigil.escalation.machine.SearchEvent.NobodyOnCall;
import care.vigil.escalation.machine.SearchEvent.Paged;
import care.vigil.escalation.machine.SearchEvent.PassedOver;
import care.vigil.events.PageReason;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Asks people: whoever's turn it is, once in a decision, and never twice within the interval. */
final class Asking {

    private final Course course;

    Asking(Course course) {
        this.course = course;
    }

    /** Asks everybody whose turn has come for a purpose; the next one at once if nobody can. */
    void goOn(PageReason purpose) {
        turns(t -> t.isFor(purpose) && t.isDue(course.at())).forEach(this::askUnlessDone);
        hurry(purpose);
    }

    /** The next turn of a purpose comes now when nobody asked so far can say yes. */
    void hurry(PageReason purpose) {
        var next = next(purpose);
        while (next.isPresent() && nobodyAskedCanAnswer(purpose)) {
            ask(next.get().seat());
            next = next(purpose);
        }
    }

    /** Whether nobody is left who could say yes to what is asked for a purpose. */
    boolean isExhausted(PageReason purpose) {
        return next(purpose).isEmpty()
                && timers(t -> t.isFor(purpose)).findAny().isPresent()
                && nobodyAskedCanAnswer(purpose);
    }

    /** Some timers that ask, in the order of their time. */
    List<Timer> turns(Predicate<Timer> wanted) {
        return timers(wanted)
                .sorted(Comparator.comparing(Timer::due).thenComparing(t -> t.seat().rung()))
                .toList();
    }

    /** Asks a seat unless an earlier turn of the same decision did. */
    void askUnlessDone(Timer turn) {
        if (course.open().timers().contains(turn)) {
            ask(turn.seat());
        }
    }

    void ask(Seat seat) {
        ask(seat, seat.isOperations() ? PageReason.NOBODY_ON_CALL : PageReason.CRISIS);
    }

    /** Operations stay asked, at the interval, from the first reason on. */
    void askOperations(PageReason reason) {
        var seat = Seat.ofOperations();
        var asked = timers(t -> seat.equals(t.seat())).findFirst();
        if (asked.filter(t -> !t.isDue(course.at())).isEmpty()) {
            ask(seat, reason);
        }
    }

    private void ask(Seat seat, PageReason ofSearch) {
        var person =
                Optional.ofNullable(seat.person())
                        .or(() -> course.onCall().who(seat.role(), course.at()));
        if (person.isPresent()) {
            ask(seat, person.get(), seat.isSearch() ? ofSearch : seat.purpose());
        } else {
            course.happens(new NobodyOnCall(course.at(), seat));
            if (!seat.isOperations() && !seat.isFor(PageReason.EMERGENCY_TASK)) {
                askOperations(PageReason.NOBODY_ON_CALL);
            }
        }
    }

    private void ask(Seat seat, UUID person, PageReason reason) {
        var id = course.open().file().pageId(reason, person);
        var before = course.open().file().page(id);
        var why = whyNot(seat, person).or(() -> before.flatMap(page -> whyNotAgain(seat, page)));
        if (why.isPresent()) {
            course.happens(new PassedOver(course.at(), seat, id, person, why.get()));
        } else {
            var round = before.map(Page::round).orElse(0) + 1;
            var known = before.map(Page::reason).orElse(reason);
            course.happens(new Paged(course.at(), seat, id, person, seat.role(), round, known));
        }
    }

    private Optional<PassedOver.Why> whyNot(Seat seat, UUID person) {
        var theirs = course.now() instanceof Held held && held.owner().equals(person);
        return theirs && seat.isFor(PageReason.HAND_OVER)
                ? Optional.of(PassedOver.Why.HAS_IT)
                : Optional.empty();
    }

    private Optional<PassedOver.Why> whyNotAgain(Seat seat, Page page) {
        var interval = Danger.betweenPages(course.open().file());
        if (page.answer() == Page.Answer.DECLINED && !asksThoseWhoDeclined(seat)) {
            return Optional.of(PassedOver.Why.DECLINED);
        }
        return page.pagedAt().plus(interval).isAfter(course.at())
                ? Optional.of(PassedOver.Why.ASKED_ALREADY)
                : Optional.empty();
    }

    /** Once nobody else is left; but who did not accept by phone is not asked whether they did. */
    private boolean asksThoseWhoDeclined(Seat seat) {
        if (seat.isSearch()) {
            return course.now() instanceof Looping;
        }
        return !seat.isFor(PageReason.CONFIRM_ACCEPTANCE) && isExhausted(seat.purpose());
    }

    private Optional<Timer> next(PageReason purpose) {
        return timers(t -> t.kind() == Timer.Kind.RUNG && t.isFor(purpose))
                .min(Comparator.comparing(Timer::due));
    }

    private boolean nobodyAskedCanAnswer(PageReason purpose) {
        return timers(t -> t.kind() == Timer.Kind.ASK_AGAIN && t.isFor(purpose))
                .allMatch(this::cannotAnswer);
    }

    boolean cannotAnswer(Timer seat) {
        return pageOf(seat).filter(Predicate.not(Page::cannotAnswer)).isEmpty();
    }

    Optional<Page> pageOf(Timer seat) {
        return Optional.ofNullable(seat.pageId()).flatMap(course.open().file()::page);
    }

    private Stream<Timer> timers(Predicate<Timer> wanted) {
        return List.copyOf(course.open().timers()).stream()
                .filter(t -> t.seat() != null)
                .filter(wanted);
    }
}
