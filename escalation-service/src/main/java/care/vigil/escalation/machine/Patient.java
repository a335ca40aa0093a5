package care.vigil.escalation.machine;

import java.util.List;

/**
 * How the person who asked for help can be answered. No name, no words.
 *
 * @param languages best first (ISO 639-1)
 * @param sealedPhone readable by notification-service alone; null where there is none
 * @param textable false when the carrier or safety flags forbid texting
 * @param noVoicemail safety flags forbid leaving anything on a voicemail
 */
public record Patient(
        List<String> languages, String sealedPhone, boolean textable, boolean noVoicemail) {

    boolean canBeTexted() {
        return textable && sealedPhone != null;
    }

    Patient notTextable() {
        return new Patient(languages, sealedPhone, false, noVoicemail);
    }

    /** A later message may bring a number; the carrier's refusal to text and the flags stay. */
    Patient joinedBy(Patient later) {
        var phone = later.sealedPhone() == null ? sealedPhone : later.sealedPhone();
        var words = later.languages().isEmpty() ? languages : later.languages();
        return new Patient(
                words, phone, textable && later.textable(), noVoicemail || later.noVoicemail());
    }
}
