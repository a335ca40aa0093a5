package care.vigil.escalation.web;

import care.vigil.escalation.board.CaseView;
import io.quarkus.qute.TemplateExtension;

/** Words about a case for a screen that a whole room can read: roles, never names. */
@TemplateExtension
final class CaseWords {

    private CaseWords() {}

    /** The state without anybody's name. */
    static String publicState(CaseView it) {
        return switch (it.phase()) {
            case "OWNED" -> "A clinician has it, patient not reached yet";
            case "IN_CONTACT" -> "A clinician is in contact";
            default -> it.state();
        };
    }
}
