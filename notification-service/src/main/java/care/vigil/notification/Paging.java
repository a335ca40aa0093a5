package care.vigil.notification;

import care.vigil.events.PageEvent.PageRequested;
import care.vigil.events.PageEvent.PagesStoodDown;
import care.vigil.events.StandDownReason;
import care.vigil.notification.page.Attempt;
import care.vigil.notification.page.Channel;
import care.vigil.notification.page.Page;
import care.vigil.notification.page.Standing;
import care.vigil.notification.store.Attempts;
import care.vigil.notification.store.Cases;
import care.vigil.notification.store.HeldStandDowns;
import care.vigil.notification.store.HeldStandDowns.Held;
import care.vigil.notification.store.Pages;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Begins and ends the asking about a case. Each step holds the lock of the case. */
@Singleton
public class Paging {

    private final Cases cases;
    private final Pages pages;
    private final Attempts attempts;
    private final Outcomes outcomes;
    private final Telling telling;
    private final HeldStandDowns held;

    Paging(
            Cases cases,
            Pages pages,
            Attempts attempts,
            Outcomes outcomes,
            Telling telling,
            HeldStandDowns held) {
        this.cases = cases;
        this.pages = pages;
        this.attempts = attempts;
        this.outcomes = outcomes;
        this.telling = telling;
        this.held = held;
    }

    /** Plans the attempts of a page, unless a later decision has stood it down already. */
    void ask(Handle tx, PageRequested request) {
        var standing = cases.lock(tx, request.escalationId());
        if (!standing.isStoodDown(request.reason().subject(), request.caseVersion())) {
            pages.ask(tx, request).ifPresent(page -> outcomes.plan(tx, page));
        }
    }

    /**
     * Drops what waits, ends what rings, and tells everyone who was asked about this subject. But
     * whoever accepted and heard "not recorded" is told first: until then nobody else is sent home.
     */
    void standDown(Handle tx, PagesStoodDown standDown) {
        var standing = cases.lock(tx, standDown.escalationId());
        if (!standing.isNews(standDown)) {
            return;
        }
        if (standDown.reason() == StandDownReason.ACKNOWLEDGED
                && held.mustBeTold(tx, standDown.escalationId(), standDown.ownerId())) {
            held.hold(tx, standDown);
            cases.keep(tx, standDown.escalationId(), standing.ownedBy(standDown.ownerId()));
            pages.ofCase(tx, standDown.escalationId(), standDown.ownerId())
                    .ifPresent(page -> telling.owner(tx, page.matter(), page.askedAt()));
        } else {
            apply(tx, standing, standDown);
        }
    }

    /** Applies a held stand-down once whoever accepted has been told; until then, calls them. */
    public void release(Handle tx, Held one) {
        var standing = cases.lock(tx, one.escalationId());
        var event = held.find(tx, one);
        if (event.isEmpty()) {
            return;
        }
        var standDown = event.get();
        if (!standing.isNews(standDown)) {
            held.released(tx, one);
        } else if (!held.mustBeTold(tx, one.escalationId(), standDown.ownerId())) {
            apply(tx, standing, standDown);
            held.released(tx, one);
        } else if (held.callIsDue(tx, one)) {
            pages.ofCase(tx, one.escalationId(), standDown.ownerId())
                    .ifPresent(page ->
                            outcomes.again(tx, page.pageId(), page.round(), Channel.CALL, true));
        }
    }

    private void apply(Handle tx, Standing standing, PagesStoodDown standDown) {
        cases.keep(tx, standDown.escalationId(), standing.after(standDown));
        for (var page : pages.close(tx, standDown)) {
            end(tx, page.pageId(), "stood down");
            if (page.clinicianId().equals(standDown.ownerId())
                    || wasAsked(attempts.ofPage(tx, page.pageId()))) {
                telling.stoodDown(tx, page, standDown);
            }
        }
    }

    /** Drops what waits of a page and ends what rings; a call with a key pressed goes on. */
    void end(Handle tx, UUID pageId, String reason) {
        attempts.dropWaiting(tx, pageId, List.of(Channel.values()), reason);
        attempts.endCalls(tx, pageId);
    }

    /** Plans a round that could not be planned when it was asked for. */
    public void planAgain(Handle tx, UUID pageId) {
        locked(tx, pageId).filter(Page::open).ifPresent(page -> outcomes.plan(tx, page));
    }

    /** Says so if a page has failed by time alone. */
    public void judge(Handle tx, UUID pageId) {
        locked(tx, pageId).ifPresent(page -> outcomes.judge(tx, page));
    }

    /** A page, with its case locked to the end of the transaction. */
    Optional<Page> locked(Handle tx, UUID pageId) {
        pages.find(tx, pageId).ifPresent(page -> cases.lock(tx, page.escalationId()));
        return pages.find(tx, pageId);
    }

    private static boolean wasAsked(List<Attempt> attempts) {
        return attempts.stream()
                .map(Attempt::state)
                .anyMatch(state ->
                        switch (state) {
                            case CLAIMED, ACCEPTED, UNKNOWN -> true;
                            case READY, REFUSED, TROUBLED, LOST, DROPPED -> false;
                        });
    }
}
