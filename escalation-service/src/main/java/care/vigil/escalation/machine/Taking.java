package care.vigil.escalation.machine;

import care.vigil.escalation.machine.Command.Accept;
import care.vigil.escalation.machine.Decision.Happens;
import care.vigil.escalation.machine.Decision.Refusal;
import care.vigil.escalation.machine.Decision.Refused;
import care.vigil.escalation.machine.Escalation.Held;
import care.vigil.escalation.machine.Escalation.InContact;
import care.vigil.escalation.machine.Escalation.Open;
import care.vigil.escalation.machine.Escalation.Unowned;
import care.vigil.escalation.machine.OwnerEvent.Acknowledged;
import care.vigil.escalation.machine.OwnerEvent.OwnerTold;
import care.vigil.escalation.machine.OwnerEvent.ShiftEndKnown;
import care.vigil.escalation.machine.SearchEvent.SearchNoted;
import care.vigil.events.OwnerNews;
import care.vigil.events.PageReason;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What somebody takes on who says yes: it follows from why they were paged. */
final class Taking {

    private Taking() {}

    /** Nobody takes anything on who does not answer for the program any more. */
    static Decision accept(Open now, Accept asked) {
        if (!asked.onCall().knows(asked.clinicianId())) {
            return new Refused(Refusal.NOT_ASKED);
        }
        var page = now.file().page(p -> p.id().equals(asked.pageId()));
        if (asked.pageId() != null && !isOf(page, asked.clinicianId())) {
            return new Refused(Refusal.NOT_ASKED);
        }
        return switch (page.map(Page::reason).orElse(PageReason.CRISIS)) {
            case EMERGENCY_TASK ->
                    Emergency.claim(now, asked.clinicianId(), asked.via(), asked.at());
            case NOBODY_ON_CALL, PAGES_FAILED -> note(now, page.orElseThrow(), asked);
            case CRISIS, UNREAD_MESSAGE, HAND_OVER, CONFIRM_ACCEPTANCE ->
                    switch (now) {
                        case Unowned unowned -> take(unowned, page, asked);
                        case Held held -> takeOver(held, page, asked);
                    };
        };
    }

    /** Operations are looking for somebody: that is known, and they are asked on. */
    private static Decision note(Open now, Page page, Accept asked) {
        if (page.answer() == Page.Answer.NOTED) {
            return new Refused(Refusal.KNOWN_ALREADY);
        }
        return findsSomebody(now)
                ? new Happens(
                        List.of(
                                new SearchNoted(
                                        asked.at(), page.id(), asked.clinicianId(), asked.via())))
                : new Refused(Refusal.ANOTHER_HAS_IT);
    }

    /** Whether operations are still to find somebody for the case. */
    static boolean findsSomebody(Open now) {
        return now instanceof Unowned
                || now.timers().stream().anyMatch(t -> t.seat() != null && t.seat().isOperations());
    }

    /** Whoever was asked may accept, however long ago; on a screen, whoever is on call too. */
    private static Decision take(Unowned now, Optional<Page> page, Accept asked) {
        if (page.isEmpty() && !mayTake(now, asked)) {
            return new Refused(Refusal.NOT_ASKED);
        }
        var course = new Course(now, asked.at(), asked.onCall());
        acknowledge(course, page, asked, contactDue(now, asked.at()));
        return course.decision();
    }

    /**
     * The owner keeps what they have, and says that they read what they are asked to. Another takes
     * it over only with a page that still stands: a hand-over, an unread message, a word by phone.
     */
    private static Decision takeOver(Held now, Optional<Page> page, Accept asked) {
        var who = asked.clinicianId();
        var standing = page.or(() -> newest(now, who)).filter(p -> stands(now, p));
        if (now.owner().equals(who)) {
            return standing.filter(p -> p.reason() == PageReason.UNREAD_MESSAGE).isPresent()
                    ? Reading.takenUp(now, asked)
                    : new Refused(Refusal.ALREADY_YOURS);
        }
        if (standing.isEmpty()) {
            var known = page.isPresent() || mayTake(now, asked);
            return new Refused(known ? Refusal.ANOTHER_HAS_IT : Refusal.NOT_ASKED);
        }
        var reached =
                now instanceof InContact && standing.get().reason() != PageReason.UNREAD_MESSAGE;
        var course = new Course(now, asked.at(), asked.onCall());
        acknowledge(course, standing, asked, reached ? null : contactDue(now, asked.at()));
        course.happens(new OwnerTold(asked.at(), now.owner(), OwnerNews.TAKEN_OVER, null));
        if (reached && now.file().unread() != null) {
            Reading.waits(course, now.file().unread());
        }
        return course.decision();
    }

    /**
     * Every owner has a clock for the end of their shift. Whoever the roster asked, and who accepts
     * when that shift is over, hands it over at once and has it until somebody accepts; whoever was
     * asked by name, whatever the roster says, keeps it.
     */
    private static void acknowledge(
            Course course, Optional<Page> page, Accept asked, Instant contactDue) {
        var who = asked.clinicianId();
        var byName = page.filter(p -> isAskedByName(course.open(), p)).isPresent();
        var end = asked.onCall().shiftEnd(who, asked.at());
        course.happens(new Acknowledged(asked.at(), who, asked.pageId(), asked.via(), contactDue));
        if (end.isPresent()) {
            course.happens(new ShiftEndKnown(asked.at(), who, end.get()));
        } else if (!byName && asked.onCall().isKnown()) {
            HandingOver.shiftEnded(course, (Held) course.now());
        }
    }

    private static boolean isAskedByName(Open now, Page page) {
        return switch (page.reason()) {
            case CONFIRM_ACCEPTANCE -> true;
            case HAND_OVER -> isOffered(now);
            case CRISIS, UNREAD_MESSAGE, NOBODY_ON_CALL, PAGES_FAILED, EMERGENCY_TASK -> false;
        };
    }

    private static boolean isOffered(Open now) {
        var transfer = now.file().transfer();
        return transfer != null && transfer.kind() == Transfer.Kind.OFFERED;
    }

    private static Instant contactDue(Open now, Instant at) {
        return at.plus(now.file().origin().ladder().contactTarget());
    }

    /** Whether a page that would change the owner is still meant. */
    static boolean stands(Held now, Page page) {
        return switch (page.reason()) {
            case HAND_OVER -> now.file().transfer() != null && now.file().isCurrent(page);
            case UNREAD_MESSAGE -> now.file().unread() != null && now.file().isCurrent(page);
            case CONFIRM_ACCEPTANCE -> now.file().isCurrent(page);
            case CRISIS, NOBODY_ON_CALL, PAGES_FAILED, EMERGENCY_TASK -> false;
        };
    }

    private static Optional<Page> newest(Held now, UUID who) {
        return now.file().pages().reversed().stream()
                .filter(p -> p.clinicianId().equals(who) && stands(now, p))
                .findFirst();
    }

    private static boolean mayTake(Open now, Accept asked) {
        return now.file()
                        .page(p -> p.clinicianId().equals(asked.clinicianId()) && p.makesOwner())
                        .isPresent()
                || asked.onCall().isClinicianOnCall(asked.clinicianId(), asked.at());
    }

    static boolean isOf(Optional<Page> page, UUID who) {
        return page.filter(p -> p.clinicianId().equals(who)).isPresent();
    }
}
