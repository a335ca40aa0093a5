package care.vigil.events;

import java.util.UUID;

/**
 * The carrier's last word about a page by one way, as notification-service answers it to {@code
 * POST /internal/carrier-words}. It is for people to read and decides nothing: none of it says that
 * anybody has seen the page.
 */
public record CarrierWord(UUID pageId, Via via, Word word) {

    /** What a carrier can know. */
    public enum Word {
        /** The text is on its way. */
        SENT,
        /** The text is on the telephone; whether anybody saw it, nobody knows. */
        DELIVERED,
        NOT_DELIVERED,
        RINGING,
        /** Somebody or something picked up. */
        PICKED_UP,
        KEY_PRESSED,
        /** Picked up, and over without a key: a voicemail, perhaps. */
        NO_KEY,
        BUSY,
        NO_ANSWER,
        NOT_PUT_THROUGH,
        /** The call was ended by us, because nobody was to be asked any more. */
        TAKEN_BACK,
        /** The carrier will not reach this number. */
        REFUSED,
        /** The carrier has trouble of its own. */
        TROUBLE
    }
}
