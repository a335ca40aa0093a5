package care.vigil.intake.panel;

import care.vigil.intake.contact.Sender;
import care.vigil.intake.patient.PatientFile;
import care.vigil.program.EmergencyNumbers;
import java.time.ZoneId;
import java.util.List;

/**
 * What a reader is shown.
 *
 * @param words false for somebody who may see where help must go, and not the words
 * @param messages oldest first; empty without {@code words}
 * @param patients everybody whom the sender may be; nobody when the sender is not enrolled
 * @param toldToCall the numbers that texts to the sender name; null when it is not known which are
 *     right where they are, and then texts name none
 */
public record CasePanel(
        ZoneId zone,
        boolean words,
        List<PatientMessage> messages,
        Sender sender,
        List<PatientFile> patients,
        EmergencyNumbers toldToCall) {

    /** The number that wrote or called; null when it was hidden. */
    public String number() {
        return sender.phone().map(number -> number.e164()).orElse(null);
    }

    /** Prints no personal data. */
    @Override
    public String toString() {
        return "CasePanel[…]";
    }
}
