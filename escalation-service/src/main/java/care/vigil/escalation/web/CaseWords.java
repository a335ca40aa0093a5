package care.vigil.escalation.web;

import care.vigil.escalation.board.CaseView;
import care.vigil.escalation.board.CaseView.TransferView;
import io.quarkus.qute.TemplateExtension;

/** Words about a case that only screens need. */
@TemplateExtension
final class CaseWords {

    private CaseWords() {}

    /** The state for a screen that a whole room can read: without anybody's name. */
    static String publicState(CaseView it) {
        return switch (it.phase()) {
            case "OWNED" -> "A clinician has it, patient not reached yet";
            case "IN_CONTACT" -> "A clinician is in contact";
            default -> it.state();
        };
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
