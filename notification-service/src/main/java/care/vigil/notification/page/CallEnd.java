package care.vigil.notification.page;

import care.vigil.notification.page.CarrierCode.Meaning;
import java.util.Set;

/** How a call of a page ended without a key: whether that says anything about the person. */
public enum CallEnd {
    /** It was answered, it rang, the line was busy, or the number leads nowhere. */
    UNANSWERED,
    /**
     * The carrier could not make it for a reason of its own or of ours, or named none that we know.
     */
    CARRIER_TROUBLE,
    /** We ended it before anybody answered, because nobody was to be asked any more. */
    ENDED_HERE;

    /** What a telephone, or the network about a number, answers: RFC 3261, section 21. */
    private static final Set<Integer> SAID_BY_THE_OTHER_END =
            Set.of(404, 408, 410, 480, 484, 486, 487, 600, 603, 604);

    private static final int HIGHEST_OF_SIP = 699;

    /**
     * Which of them.
     *
     * @param code the carrier's error code or the answer to its call (SIP); null when it gave none
     */
    public static CallEnd of(CarrierStatus status, Integer code) {
        return switch (status) {
            case FAILED -> saysSomething(code) ? UNANSWERED : CARRIER_TROUBLE;
            case CANCELED -> ENDED_HERE;
            default -> UNANSWERED;
        };
    }

    private static boolean saysSomething(Integer code) {
        if (code != null && code <= HIGHEST_OF_SIP) {
            return SAID_BY_THE_OTHER_END.contains(code);
        }
        return CarrierCode.meaning(code) != Meaning.CARRIER_TROUBLE;
    }
}
