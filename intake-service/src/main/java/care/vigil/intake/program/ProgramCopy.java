package care.vigil.intake.program;

import care.vigil.events.PatientTextTemplate;
import java.util.List;

/**
 * What intake needs of a program to take a message.
 *
 * @param program the slug
 * @param revision of the document that the words of a first text come from
 * @param languages ISO 639-1, the first is the default
 * @param dangerWords the program's own, besides those that every installation knows
 * @param dangerText whether it has a text of its own for danger
 */
public record ProgramCopy(
        String program,
        long revision,
        List<String> languages,
        List<String> dangerWords,
        boolean dangerText) {

    /** What answers a first message; the usual answer has the emergency numbers too. */
    public PatientTextTemplate answerTo(boolean danger) {
        return danger && dangerText ? PatientTextTemplate.DANGER : PatientTextTemplate.RECEIVED;
    }
}
