package care.vigil.escalation.machine;

import care.vigil.escalation.machine.Escalation.Paging;
import care.vigil.escalation.machine.SearchEvent.EmergencyPrompted;
import care.vigil.escalation.machine.SearchEvent.EmergencyPrompted.Cause;
import care.vigil.events.PageReason;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The search for an owner: which rung comes now, and when nobody is left to ask. */
final class Search {

    private final Course course;
    private final Asking asking;

    Search(Course course) {
        this.course = course;
        this.asking = new Asking(course);
    }

    /**
     * Whoever is to be asked at T0 is asked with the opening, though the clock has stepped back.
     */
    void begin() {
        var t0 = course.open().file().origin().receivedAt();
        goOn(t0.isAfter(course.at()) ? t0 : course.at());
    }

    /** Asks everybody whose turn has come, once each; missed rounds are not made up. */
    void goOn() {
        goOn(course.at());
    }

    private void goOn(Instant now) {
        askAllWhoseTurnItIs(Timer.Kind.ASK_AGAIN, now);
        askAllWhoseTurnItIs(Timer.Kind.RUNG, now);
        hurryOn();
        asking.goOn(PageReason.CONFIRM_ACCEPTANCE);
    }

    /** After an answer: the next rung, or the prompt, may have to come now. */
    void hurryOn() {
        hurry();
        promptIfTime();
    }

    private void askAllWhoseTurnItIs(Timer.Kind kind, Instant now) {
        var overdueReview =
                kind == Timer.Kind.ASK_AGAIN
                        && course.open().timers().stream()
                                .anyMatch(t -> t.kind() == Timer.Kind.REVIEW && t.isDue(now));
        asking.turns(t -> t.kind() == kind && t.isSearch() && (t.isDue(now) || overdueReview))
                .forEach(asking::askUnlessDone);
    }

    /** The next rung comes early when the one reached last has nobody who can still answer. */
    private void hurry() {
        var next = nextRung();
        while (course.now() instanceof Paging
                && next.isPresent()
                && lastReached().filter(this::leavesItToTheNext).isPresent()) {
            asking.ask(next.get().seat());
            next = nextRung();
        }
    }

    private void promptIfTime() {
        var targetReached =
                course.open().timers().stream()
                        .anyMatch(t -> t.kind() == Timer.Kind.PROMPT && t.isDue(course.at()));
        if (targetReached) {
            timers(Timer.Kind.RUNG).map(Timer::seat).toList().forEach(asking::ask);
            prompt(Cause.TARGET_REACHED);
        } else if (nobodyIsLeft()) {
            askWhereNobodyWas();
            if (nobodyIsLeft()) {
                promptBecauseNobodyIsLeft();
            }
        }
    }

    private boolean nobodyIsLeft() {
        return course.now() instanceof Paging
                && nextRung().isEmpty()
                && seatsOfClinicians().allMatch(asking::cannotAnswer);
    }

    /** Before nobody is left, whoever is on call by now for a seat that was empty, or not asked. */
    private void askWhereNobodyWas() {
        seatsOfClinicians()
                .filter(t -> t.pageId() == null)
                .map(Timer::seat)
                .filter(seat -> !course.foundNobodyFor(seat))
                .toList()
                .forEach(asking::ask);
    }

    private void promptBecauseNobodyIsLeft() {
        var nobodyAtAll = seatsOfClinicians().allMatch(seat -> seat.pageId() == null);
        asking.askOperations(nobodyAtAll ? PageReason.NOBODY_ON_CALL : PageReason.PAGES_FAILED);
        prompt(nobodyAtAll ? Cause.NOBODY_ON_CALL : Cause.NOBODY_LEFT);
    }

    private void prompt(Cause cause) {
        course.happens(new EmergencyPrompted(course.at(), cause));
        new Emergency(course).open(EmergencyTask.Cause.PROMPTED, null);
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
        return asking.cannotAnswer(seat)
                || asking.pageOf(seat)
                        .filter(p -> course.onCall().busy().contains(p.clinicianId()))
                        .isPresent();
    }

    private Stream<Timer> timers(Timer.Kind kind) {
        return List.copyOf(course.open().timers()).stream()
                .filter(t -> t.kind() == kind && t.isSearch());
    }
}
