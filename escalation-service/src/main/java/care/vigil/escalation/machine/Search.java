package care.vigil.escalation.machine;

import care.vigil.escalation.machine.CaseEvent.EmergencyPrompted;
import care.vigil.escalation.machine.CaseEvent.EmergencyPrompted.Cause;
import care.vigil.escalation.machine.CaseEvent.NobodyOnCall;
import care.vigil.escalation.machine.CaseEvent.Paged;
import care.vigil.escalation.machine.CaseEvent.PassedOver;
import care.vigil.escalation.machine.Escalation.Looping;
import care.vigil.escalation.machine.Escalation.Paging;
import care.vigil.events.PageReason;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The search for an owner: whom to ask now, and when nobody is left to ask. */
final class Search {

    private final Course course;

    Search(Course course) {
        this.course = course;
    }

    /** Asks everybody whose turn has come, once each; missed rounds are not made up. */
    void goOn() {
        askAllWhoseTurnItIs(Timer.Kind.ASK_AGAIN);
        askAllWhoseTurnItIs(Timer.Kind.RUNG);
        hurry();
        promptIfTime();
    }

    /** After an answer: the next rung, or the prompt, may have to come now. */
    void hurryOn() {
        hurry();
        promptIfTime();
    }

    private void askAllWhoseTurnItIs(Timer.Kind kind) {
        var overdueReview = timers(Timer.Kind.REVIEW).anyMatch(t -> t.isDue(course.at()));
        var turns =
                timers(kind)
                        .filter(t ->
                                t.isDue(course.at())
                                        || (overdueReview && kind == Timer.Kind.ASK_AGAIN))
                        .sorted(
                                Comparator.comparing(Timer::due)
                                        .thenComparing(t -> t.seat().rung()))
                        .toList();
        turns.forEach(this::askUnlessAskedMeanwhile);
    }

    private void askUnlessAskedMeanwhile(Timer turn) {
        if (course.open().timers().contains(turn)) {
            ask(turn.seat());
        }
    }

    /** The next rung comes early when the one reached last has nobody who can still answer. */
    private void hurry() {
        var next = nextRung();
        while (course.now() instanceof Paging
                && next.isPresent()
                && lastReached().filter(this::leavesItToTheNext).isPresent()) {
            ask(next.get().seat());
            next = nextRung();
        }
    }

    private void promptIfTime() {
        var targetReached = timers(Timer.Kind.PROMPT).anyMatch(t -> t.isDue(course.at()));
        if (targetReached) {
            timers(Timer.Kind.RUNG).map(Timer::seat).toList().forEach(this::ask);
            course.happens(new EmergencyPrompted(course.at(), Cause.TARGET_REACHED));
        } else if (course.now() instanceof Paging
                && nextRung().isEmpty()
                && seatsOfClinicians().allMatch(this::cannotAnswer)) {
            promptBecauseNobodyIsLeft();
        }
    }

    private void promptBecauseNobodyIsLeft() {
        var nobodyAtAll = seatsOfClinicians().allMatch(seat -> seat.pageId() == null);
        askOperations(nobodyAtAll ? PageReason.NOBODY_ON_CALL : PageReason.PAGES_FAILED);
        var cause = nobodyAtAll ? Cause.NOBODY_ON_CALL : Cause.NOBODY_LEFT;
        course.happens(new EmergencyPrompted(course.at(), cause));
    }

    private void ask(Seat seat) {
        ask(seat, seat.isOperations() ? PageReason.NOBODY_ON_CALL : PageReason.CRISIS);
    }

    private void ask(Seat seat, PageReason reason) {
        var person =
                Optional.ofNullable(seat.person())
                        .or(() -> course.onCall().who(seat.role(), course.at()));
        if (person.isPresent()) {
            ask(seat, person.get(), reason);
        } else {
            course.happens(new NobodyOnCall(course.at(), seat));
            if (!seat.isOperations()) {
                askOperations(PageReason.NOBODY_ON_CALL);
            }
        }
    }

    /** Operations stay asked, at the interval, from the first reason on. */
    private void askOperations(PageReason reason) {
        var seat = Seat.ofOperations();
        var asked = timers(Timer.Kind.ASK_AGAIN).filter(t -> t.seat().equals(seat)).findFirst();
        if (asked.filter(t -> !t.isDue(course.at())).isEmpty()) {
            ask(seat, reason);
        }
    }

    private void ask(Seat seat, UUID person, PageReason reason) {
        var file = course.open().file();
        var id = Page.id(file.origin().id(), file.search(), person, seat.isOperations());
        var before = file.page(id);
        var why = before.flatMap(this::whyNotAgain);
        if (why.isPresent()) {
            course.happens(new PassedOver(course.at(), seat, id, person, why.get()));
        } else {
            var round = before.map(Page::round).orElse(0) + 1;
            var known = before.map(Page::reason).orElse(reason);
            course.happens(new Paged(course.at(), seat, id, person, seat.role(), round, known));
        }
    }

    private Optional<PassedOver.Why> whyNotAgain(Page page) {
        var interval = course.open().file().origin().ladder().repageEvery();
        if (page.answer() == Page.Answer.DECLINED && !(course.now() instanceof Looping)) {
            return Optional.of(PassedOver.Why.DECLINED);
        }
        return page.pagedAt().plus(interval).isAfter(course.at())
                ? Optional.of(PassedOver.Why.ASKED_ALREADY)
                : Optional.empty();
    }

    private Optional<Timer> nextRung() {
        return timers(Timer.Kind.RUNG).min(Comparator.comparing(t -> t.seat().rung()));
    }

    private Optional<Timer> lastReached() {
        return timers(Timer.Kind.ASK_AGAIN)
                .filter(t -> t.seat().isRung())
                .max(Comparator.comparing(t -> t.seat().rung()));
    }

    private Stream<Timer> seatsOfClinicians() {
        return timers(Timer.Kind.ASK_AGAIN).filter(t -> !t.seat().isOperations());
    }

    private boolean leavesItToTheNext(Timer seat) {
        return cannotAnswer(seat)
                || pageOf(seat)
                        .filter(p -> course.onCall().busy().contains(p.clinicianId()))
                        .isPresent();
    }

    private boolean cannotAnswer(Timer seat) {
        return pageOf(seat).filter(Predicate.not(Page::cannotAnswer)).isEmpty();
    }

    private Optional<Page> pageOf(Timer seat) {
        return Optional.ofNullable(seat.pageId()).flatMap(course.open().file()::page);
    }

    private Stream<Timer> timers(Timer.Kind kind) {
        return List.copyOf(course.open().timers()).stream().filter(t -> t.kind() == kind);
    }
}
