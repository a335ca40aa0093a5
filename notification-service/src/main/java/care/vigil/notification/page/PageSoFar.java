package care.vigil.notification.page;

import java.time.Duration;

/**
 * What a page has come to so far, as far as failing goes.
 *
 * @param numbers how many numbers the clinician has
 * @param readable how many of them could be opened
 * @param channelsLeft ways to reach the clinician that are verified and that the carrier has not
 *     refused for good
 * @param callsEnded calls that ended without a key: no answer, busy, hung up, voicemail; none that
 *     the carrier could not make
 * @param sms what became of the newest SMS
 * @param smsAge since the carrier was first asked to send an SMS of this page; zero when it was not
 */
public record PageSoFar(
        int numbers, int readable, int channelsLeft, int callsEnded, Sms sms, Duration smsAge) {

    /** What became of an SMS. */
    public enum Sms {
        /** There is no number that takes one. */
        NONE,
        /** Waiting, handed over or delivered: none of which says that anybody saw it. */
        ON_ITS_WAY,
        /** It did not arrive. */
        FAILED,
        /** The carrier has trouble with it; says nothing about the clinician. */
        TROUBLED
    }
}
