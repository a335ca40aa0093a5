package care.vigil.notification.page;

import java.time.Instant;
import java.util.UUID;

/**
 * An attempt as it is kept.
 *
 * @param claimedAt when it was claimed for its one request; null before
 * @param sid the carrier's name for it; null while that is not known
 * @param endWanted a call that is to be ended because nobody is asked any more
 */
public record Attempt(
        UUID attemptId,
        Draft draft,
        State state,
        Instant claimedAt,
        String sid,
        CarrierStatus carrierStatus,
        Integer carrierCode,
        boolean keyPressed,
        boolean endWanted) {

    /**
     * Where an attempt stands.
     *
     * <pre>
     *  READY ─claim→ CLAIMED ─→ ACCEPTED | REFUSED | TROUBLED
     *    │              └─nobody knows→ UNKNOWN ─listed→ ACCEPTED
     *    └─not wanted any more→ DROPPED    └─not listed→ LOST
     * </pre>
     */
    public enum State {
        READY,
        CLAIMED,
        ACCEPTED,
        /** The carrier refused this number for good. */
        REFUSED,
        /** The carrier refused for a reason that says nothing about the number. */
        TROUBLED,
        UNKNOWN,
        /** The carrier does not list it: it never left. */
        LOST,
        DROPPED
    }
}
