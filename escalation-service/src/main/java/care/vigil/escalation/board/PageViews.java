package care.vigil.escalation.board;

import care.vigil.escalation.machine.CaseFile;
import care.vigil.escalation.machine.Escalation;
import care.vigil.escalation.machine.Escalation.Open;
import care.vigil.escalation.machine.Page;
import care.vigil.events.Via;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Turns pages into what people see of them: who was asked, and what came of it. */
final class PageViews {

    private final Function<UUID, String> names;

    PageViews(Function<UUID, String> names) {
        this.names = names;
    }

    /** Everybody who was asked, the last first. */
    List<PageView> of(Escalation state, CaseFile file) {
        return file.pages().stream()
                .sorted(Comparator.comparing(Page::pagedAt).reversed())
                .map(page -> page(page, state))
                .toList();
    }

    private PageView page(Page page, Escalation state) {
        return new PageView(
                page.id(),
                names.apply(page.clinicianId()),
                page.role().word() + Words.words(page.reason()),
                page.round(),
                page.pagedAt(),
                how(page, state));
    }

    private static String how(Page page, Escalation state) {
        if (page.makesOwner() && page.clinicianId().equals(CaseViews.owner(state))) {
            return "has accepted";
        }
        return switch (page.answer()) {
            case DECLINED -> "cannot take it";
            case FAILED -> "could not be reached";
            case NOTED -> "is looking for somebody";
            case NONE -> isAskedStill(page, state) ? handedOver(page) : "asked no more";
        };
    }

    private static boolean isAskedStill(Page page, Escalation state) {
        return state instanceof Open open
                && open.timers().stream().anyMatch(t -> page.id().equals(t.pageId()));
    }

    private static String handedOver(Page page) {
        if (page.troubled()) {
            return "the carrier has trouble, trying on";
        }
        if (page.handedOver().isEmpty()) {
            return "on its way to the carrier";
        }
        return page.handedOver().stream().map(PageViews::way).collect(Collectors.joining(" and "))
                + " handed to the carrier, no answer yet";
    }

    private static String way(Via via) {
        return switch (via) {
            case SMS -> "text";
            case CALL -> "call";
            case WEB, APP -> "message";
        };
    }
}
