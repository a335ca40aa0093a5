package care.vigil.notification.page;

import java.util.HashMap;
import java.util.Map;

/**
 * What the carrier's error codes mean for a page, as data. Source: twilio.com/docs/api/errors, read
 * 2026-11.
 */
public final class CarrierCode {

    /** What a code says about the number that was tried. */
    public enum Meaning {
        /** The number is invalid, blocked, opted out or cannot be reached from here at all. */
        CHANNEL_LOST,
        /** This one did not arrive; the next may. */
        NOT_DELIVERED,
        /** The carrier, the account or our request is at fault, not the number. */
        CARRIER_TROUBLE
    }

    /** Not from the carrier: we do not call or text such a number, ever. */
    public static final int REFUSED_HERE = 0;

    private static final Map<Integer, Meaning> TABLE = new HashMap<>();

    static {
        all(
                Meaning.CHANNEL_LOST,
                // said at once: invalid, unreachable, region not permitted, blocked, unverified
                21211,
                21217,
                21214,
                21215,
                21216,
                21408,
                13227,
                21608,
                21219,
                // opted out, not routable, not a mobile, landline
                21610,
                21612,
                21614,
                21635,
                // said later: blocked, unknown destination, landline
                30004,
                30005,
                30006);
        all(
                Meaning.NOT_DELIVERED,
                // handset unreachable, unknown, validity period over
                30003,
                30008,
                30036);
        all(
                Meaning.CARRIER_TROUBLE,
                // credentials, unknown resource, too many requests, server errors
                20003,
                20404,
                20429,
                20500,
                20503,
                // our own number is wrong or not able; the queue is full
                21210,
                21212,
                21606,
                21611,
                // our request is wrong
                21602,
                21604,
                21617,
                // queue overflow, account suspended, filtered, registration, internal, rate
                30001,
                30002,
                30007,
                30022,
                30032,
                30034,
                30500,
                // fraud guard and quiet hours
                30047,
                30450,
                30610,
                30640);
    }

    private CarrierCode() {}

    /** The meaning of a code; one that is unknown to us, or none at all, is carrier trouble. */
    public static Meaning meaning(Integer code) {
        return code == null
                ? Meaning.CARRIER_TROUBLE
                : TABLE.getOrDefault(code, Meaning.CARRIER_TROUBLE);
    }

    /**
     * What a refusal says. A 5xx or a 408 says nothing about what became of the request.
     *
     * @param httpStatus null when there was no readable answer
     */
    public static Outcome refusal(Integer httpStatus, Integer code) {
        if (httpStatus == null || httpStatus >= 500 || httpStatus < 400 || httpStatus == 408) {
            return new Outcome.Unknown(code);
        }
        boolean aboutTheNumber = httpStatus == 400 && meaning(code) == Meaning.CHANNEL_LOST;
        return aboutTheNumber ? new Outcome.ChannelLost(code) : new Outcome.CarrierTrouble(code);
    }

    private static void all(Meaning meaning, int... codes) {
        for (int code : codes) {
            TABLE.put(code, meaning);
        }
    }
}
