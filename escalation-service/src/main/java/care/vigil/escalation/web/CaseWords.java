package care.vigil.escalation.web;

import care.vigil.escalation.board.CaseView;
import care.vigil.escalation.board.CaseView.CareView;
import care.vigil.escalation.board.CaseView.TransferView;
import care.vigil.escalation.board.PageView;
import io.quarkus.qute.TemplateExtension;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/** Words about a case that only screens need. */
@TemplateExtension
final class CaseWords {

    private static final int ROOM = 3;

    private CaseWords() {}

    /** The state for a screen that a whole room can read: without anybody's name. */
    static String publicState(CaseView it) {
        return switch (it.phase()) {
            case "OWNED" -> "A clinician has it, patient not reached yet";
            case "IN_CONTACT" -> "A clinician is in contact";
            default -> it.state();
        };
    }

    /** Whom the board has room for: those who were asked last. */
    static List<PageView> latest(CaseView it) {
        return it.pages().stream().limit(ROOM).toList();
    }

    /** How many more were asked. */
    static int further(CaseView it) {
        return Math.max(0, it.pages().size() - ROOM);
    }

    /** Whether something that is still owed should have been done by now. */
    static boolean isLate(CareView care, Instant now) {
        return care.owed() && care.dueAt().isBefore(now);
    }

    /** As the beginning of a line. */
    static String capitalized(String words) {
        return words.substring(0, 1).toUpperCase(Locale.ENGLISH) + words.substring(1);
    }

    /** Why somebody else is wanted. */
    static String wish(TransferView transfer) {
        return switch (transfer.kind()) {
            case "PASSED" -> "The owner has passed it on.";
            case "OFFERED" -> "It is offered to " + transfer.toName() + ".";
            default -> "The owner's shift has ended: somebody else must take it.";
        };
    }
}
