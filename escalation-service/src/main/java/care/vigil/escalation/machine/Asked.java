package care.vigil.escalation.machine;

import care.vigil.escalation.machine.Escalation.Held;
import care.vigil.escalation.machine.Escalation.Looping;
import care.vigil.escalation.machine.Escalation.Open;
import care.vigil.escalation.machine.SearchEvent.Paged;
import care.vigil.events.PageReason;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** What asking somebody, and their answer, leaves behind. */
final class Asked {

    private Asked() {}

    static Open paged(Open now, Paged event) {
        var before = now.file().page(event.pageId());
        var anew = now instanceof Looping || !event.seat().isSearch();
        var page =
                before.map(p -> p.again(event.round(), event.at(), anew))
                        .orElseGet(() -> first(event));
        var file =
                before.isPresent()
                        ? now.file().changing(page.id(), _ -> page)
                        : now.file().with(page);
        return seat(States.with(now, file), event.seat(), event.pageId(), event.at());
    }

    private static Page first(Paged event) {
        return new Page(
                event.pageId(),
                event.clinicianId(),
                event.role(),
                event.reason(),
                event.round(),
                event.at(),
                Page.Answer.NONE,
                List.of(),
                false,
                false);
    }

    static Open page(Open now, UUID pageId, UnaryOperator<Page> change) {
        return States.with(now, now.file().changing(pageId, change));
    }

    /** Operations who find nobody are asked on: there is nobody else to ask. */
    static Open declined(Open now, UUID pageId) {
        return page(now, pageId, p -> p.isOfOperations() ? p : p.answered(Page.Answer.DECLINED));
    }

    static Open answered(Open now, UUID pageId, Page.Answer answer) {
        return page(now, pageId, p -> p.answered(answer));
    }

    /**
     * A seat that was asked is asked again after the interval, for as long as what is asked of it
     * is wanted. Whoever has the emergency task is only asked how it stands, now and then.
     */
    static Open seat(Open now, Seat seat, UUID pageId, Instant at) {
        if (seat.isFor(PageReason.EMERGENCY_TASK) && !now.file().task().isUnclaimed()) {
            return Tasks.askedBack(now, at);
        }
        if (now instanceof Held && seat.isSearch() && !seat.isOperations()) {
            return now;
        }
        var again = at.plus(now.file().origin().ladder().repageEvery());
        return States.with(
                now,
                States.without(
                        now,
                        timer -> seat.equals(timer.seat()),
                        Timer.askAgain(seat, pageId, again)));
    }
}
