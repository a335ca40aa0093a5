package care.vigil.notification.page;

import care.vigil.sealed.PhoneNumber;
import java.time.Duration;

/**
 * An attempt before it is made: one SMS or one call.
 *
 * @param from E.164
 * @param words what is texted, or said first in a call
 * @param wording which template and version the words come from
 * @param lasts how long a text is worth delivering, or a call rings
 * @param tries 1, then one more each time the same thing is tried again
 */
public record Draft(
        Purpose purpose,
        Channel channel,
        String program,
        String from,
        PhoneNumber to,
        String words,
        String wording,
        Duration lasts,
        int tries) {

    /** The same once more. */
    public Draft again() {
        return new Draft(purpose, channel, program, from, to, words, wording, lasts, tries + 1);
    }

    /** Lower leaves first: answers, then the first asking by SMS, then everything else. */
    public int priority() {
        return switch (purpose) {
            case Purpose.Answering _, Purpose.Connecting _ -> 0;
            case Purpose.Asking _ -> channel == Channel.SMS ? 1 : 2;
            case Purpose.Texting _, Purpose.News _ -> 2;
        };
    }
}
