package care.vigil.notification.call;

import care.vigil.notification.page.CarrierStatus;
import care.vigil.notification.page.PageCode;

/** What is said in calls besides pages and answers; never a word that tells who the patient is. */
public final class CallWords {

    /** The last words where nobody has pressed a key. */
    public static final String NOTHING_PRESSED = "Not accepted. Paging goes on.";

    public static final String ANOTHER_WAITS = "Another page is waiting.";
    public static final String OUTCOME_OPEN =
            "Nothing more is recorded. Reply C to the text when you have reached the patient, X if you cannot. Goodbye.";
    public static final String NO_NUMBER =
            "There is no number for the patient that can be called. Open Vigil.";
    public static final String GOODBYE = "Goodbye.";
    public static final String NOBODY_ASKS =
            "No page of yours is open, and you have no case. Goodbye.";

    private CallWords() {}

    /** What the owner of a case can press. */
    public static String choices(Step.Offer offer) {
        var wish = offer.prefersText() ? "This patient prefers text to a call. " : "";
        var connect =
                offer.bridgeId() == null ? "" : wish + "Press 3 to be connected with the patient. ";
        var others =
                offer.whole()
                        ? "Press 4 if you have reached the patient. Press 5 if you cannot reach them. Press 6 to pass the case on. Press 7 for an emergency. "
                        : "";
        var rest = offer.goesOn() ? ANOTHER_WAITS + " Stay on the line for it." : "";
        return (connect + others + rest).strip();
    }

    /** Which case the choices are about. */
    public static String youHave(PageCode code) {
        return code == null ? "You have a case." : "You have %s.".formatted(code.spoken());
    }

    /** What somebody hears who asked on a screen to be called. */
    public static String connectQuestion() {
        return "You asked to be connected with the patient. If a machine answers, do not leave details. Press 1 to be connected with the patient.";
    }

    /**
     * Before the patient's line rings. Nothing is said on that line: whoever answers hears the
     * clinician alone.
     */
    public static String connecting(boolean noVoicemail) {
        return noVoicemail
                ? "Connecting. This patient may not be left a voicemail. If a machine answers, hang up at once and say nothing."
                : "Connecting. If a machine answers, do not leave details.";
    }

    /** What became of the call to the patient, as far as a carrier can know. */
    public static String ended(CarrierStatus status) {
        return switch (status) {
            case BUSY -> "The line was busy.";
            case NO_ANSWER -> "Nobody answered.";
            case FAILED, CANCELED -> "The call could not be completed.";
            case null, default -> "The call has ended.";
        };
    }

    /** The question that only a clinician can answer: who it was that answered. */
    public static String outcomeQuestion() {
        return "Did you reach the patient? Press 1 if the patient answered and you have reached them. Press 4 if somebody else answered. Press 5 if a voicemail answered, or nobody. Press 3 to call again. Press 2 if you cannot reach the patient: that opens the emergency task. Press 9 to hear this again.";
    }
}
