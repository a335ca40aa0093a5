package care.vigil.escalation.machine;

import java.util.List;

/**
 * How the person who asked for help can be answered. No name, no words.
 *
 * @param languages best first (ISO 639-1)
 * @param sealedPhone readable by notification-service alone; null where there is none
 * @param textable false when safety flags forbid texting
 * @param noVoicemail safety flags forbid leaving anything on a voicemail
 * @param refused the carrier has refused to text them since they last wrote
 * @param country whose emergency numbers they are told (ISO 3166-1 alpha-2); null when it is not
 *     known where they are
 * @param prefersText they would rather be written to than called
 */
public record Patient(
        List<String> languages,
        String sealedPhone,
        boolean textable,
        boolean noVoicemail,
        boolean refused,
        String country,
        boolean prefersText) {

    /**
     * Somebody whom the carrier has not refused to text, who has no wish for a channel, and of whom
     * nobody knows where they are.
     */
    public Patient(
            List<String> languages, String sealedPhone, boolean textable, boolean noVoicemail) {
        this(languages, sealedPhone, textable, noVoicemail, false, null, false);
    }

    /** The same person, in that country as far as it is known. */
    public Patient in(String where) {
        return new Patient(
                languages, sealedPhone, textable, noVoicemail, refused, where, prefersText);
    }

    /** The same person, with that wish. */
    public Patient preferringText(boolean wish) {
        return new Patient(languages, sealedPhone, textable, noVoicemail, refused, country, wish);
    }

    /** Whether nothing that is known forbids to text them. */
    public boolean mayBeTexted() {
        return textable && !refused;
    }

    boolean canBeTexted() {
        return mayBeTexted() && sealedPhone != null;
    }

    Patient refusedByCarrier() {
        return new Patient(
                languages, sealedPhone, textable, noVoicemail, true, country, prefersText);
    }

    /**
     * A later message may bring a number, where they are now, and what they would rather have. What
     * protects them stays. The carrier is asked anew: who had stopped our texts may have written to
     * allow them again, and only the carrier knows.
     */
    Patient joinedBy(Patient later) {
        var phone = later.sealedPhone() == null ? sealedPhone : later.sealedPhone();
        var words = later.languages().isEmpty() ? languages : later.languages();
        return new Patient(
                        words,
                        phone,
                        textable && later.textable(),
                        noVoicemail || later.noVoicemail())
                .in(later.country())
                .preferringText(later.prefersText());
    }
}
