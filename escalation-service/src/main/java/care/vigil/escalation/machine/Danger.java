package care.vigil.escalation.machine;

import care.vigil.escalation.machine.Escalation.Looping;
import care.vigil.escalation.machine.Escalation.Open;
import care.vigil.events.PageReason;
import care.vigil.events.Role;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What words of danger bring forward: primary and backup, and with somebody who has the case the
 * owner and the backup, do not wait for their next round.
 */
final class Danger {

    /**
     * Nobody is asked more often than this, however many messages speak of danger: whoever was
     * paged less than a minute ago is still being rung, and a second call could not reach them.
     */
    static final Duration AT_MOST_EVERY = Duration.ofMinutes(1);

    private Danger() {}

    static Open urgent(Open now, Instant at) {
        return States.with(
                now, now.timers().stream().map(timer -> sooner(now, timer, at)).toList());
    }

    /** How long somebody is left in peace after a page of this case. */
    static Duration betweenPages(CaseFile file) {
        var interval = file.origin().ladder().repageEvery();
        return file.danger() && interval.compareTo(AT_MOST_EVERY) > 0 ? AT_MOST_EVERY : interval;
    }

    private static Timer sooner(Open now, Timer timer, Instant at) {
        if (timer.seat() == null || !isUrgent(now.file().origin().ladder(), timer.seat())) {
            return timer;
        }
        return timer.kind() == Timer.Kind.RUNG
                ? timer.noLaterThan(at)
                : readyAgain(now, timer)
                        .map(ready -> timer.noLaterThan(ready.isAfter(at) ? ready : at))
                        .orElse(timer);
    }

    /** Empty where nobody was there to ask, or where their no stands. */
    private static Optional<Instant> readyAgain(Open now, Timer timer) {
        return Optional.ofNullable(timer.pageId())
                .flatMap(now.file()::page)
                .filter(page -> now instanceof Looping || page.answer() != Page.Answer.DECLINED)
                .map(page -> page.pagedAt().plus(betweenPages(now.file())));
    }

    /** Primary and backup; without a backup in the ladder, the second rung. */
    private static boolean isUrgent(Ladder ladder, Seat seat) {
        if (seat.isFor(PageReason.UNREAD_MESSAGE)) {
            return seat.role() == Role.PRIMARY || seat.role() == Role.BACKUP;
        }
        if (!seat.isSearch() || seat.isOperations()) {
            return false;
        }
        var hasBackup = ladder.rungs().stream().anyMatch(rung -> rung.role() == Role.BACKUP);
        return seat.rung() <= 0 || (hasBackup ? seat.role() == Role.BACKUP : seat.rung() == 1);
    }
}
