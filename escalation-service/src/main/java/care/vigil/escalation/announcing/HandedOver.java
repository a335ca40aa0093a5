package care.vigil.escalation.announcing;

import care.vigil.escalation.machine.CaseEvent.PageHandedOver;
import care.vigil.escalation.machine.CaseFile;
import care.vigil.escalation.machine.Page;
import care.vigil.events.PageReason;
import care.vigil.events.Role;
import java.util.Optional;

/**
 * What becomes true for the patient when the carrier takes a page: that a clinician, or a backup,
 * is being contacted. Told once in each search, not with every text and call.
 */
final class HandedOver {

    private static final String CLINICIAN = "page-handed-over";
    private static final String BACKUP = "backup-page-handed-over";

    private HandedOver() {}

    /** The name of the change; empty when it says nothing new. */
    static Optional<String> what(CaseFile file, PageHandedOver event) {
        return file.page(event.pageId())
                .filter(HandedOver::asksAClinician)
                .filter(page -> page.handedOver().size() == 1)
                .filter(page -> isFirst(file, page))
                .map(page -> page.role() == Role.BACKUP ? BACKUP : CLINICIAN);
    }

    private static boolean isFirst(CaseFile file, Page page) {
        return file.pages().stream()
                .filter(HandedOver::asksAClinician)
                .filter(file::isCurrent)
                .filter(other -> !other.id().equals(page.id()))
                .filter(other -> page.role() != Role.BACKUP || other.role() == Role.BACKUP)
                .allMatch(other -> other.handedOver().isEmpty());
    }

    private static boolean asksAClinician(Page page) {
        return page.reason() == PageReason.CRISIS;
    }
}
