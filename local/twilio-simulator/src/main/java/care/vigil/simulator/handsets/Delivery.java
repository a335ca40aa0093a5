package care.vigil.simulator.handsets;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Duration;

/**
 * What becomes of texts to a handset, and of the callbacks about them.
 *
 * @param outcome the last status
 * @param errorCode the carrier's code when undelivered or failed
 * @param callbacks how the callbacks arrive
 * @param callbackDelayMs how much later than the status each callback is sent
 */
public record Delivery(
        Outcome outcome, Integer errorCode, Callbacks callbacks, long callbackDelayMs) {

    /** As everything goes unless told otherwise. */
    public static final Delivery DELIVERED = of(Outcome.DELIVERED);

    /** The last status of a text. */
    public enum Outcome {
        /** It arrives and the handset's carrier says so. */
        @JsonProperty("delivered")
        DELIVERED,
        /** It left and never arrived. */
        @JsonProperty("undelivered")
        UNDELIVERED,
        /** It never left. */
        @JsonProperty("failed")
        FAILED,
        /** It arrives, and nobody says so. */
        @JsonProperty("stuck-at-sent")
        STUCK_AT_SENT,
        /** It waits in the queue until its validity period is over. */
        @JsonProperty("stuck-in-queue")
        STUCK_IN_QUEUE
    }

    /** How status callbacks arrive. */
    public enum Callbacks {
        /** Each once, in order. */
        @JsonProperty("normal")
        NORMAL,
        /** None at all. */
        @JsonProperty("no-callbacks")
        NONE,
        /** Each twice. */
        @JsonProperty("duplicate-callbacks")
        DUPLICATE,
        /** The last first. */
        @JsonProperty("reordered-callbacks")
        REORDERED
    }

    /** Fills in what was left out: 30003 for undelivered, 30008 for failed. */
    public Delivery {
        outcome = outcome == null ? Outcome.DELIVERED : outcome;
        callbacks = callbacks == null ? Callbacks.NORMAL : callbacks;
        if (errorCode == null && outcome == Outcome.UNDELIVERED) {
            errorCode = 30003;
        }
        if (errorCode == null && outcome == Outcome.FAILED) {
            errorCode = 30008;
        }
    }

    /** That outcome with callbacks as usual. */
    public static Delivery of(Outcome outcome) {
        return new Delivery(outcome, null, Callbacks.NORMAL, 0);
    }

    /** The text leaves and never arrives, with that code. */
    public static Delivery undelivered(int code) {
        return new Delivery(Outcome.UNDELIVERED, code, Callbacks.NORMAL, 0);
    }

    /** The text never leaves, with that code. */
    public static Delivery failed(int code) {
        return new Delivery(Outcome.FAILED, code, Callbacks.NORMAL, 0);
    }

    /** The same with callbacks arriving in that way. */
    public Delivery with(Callbacks other) {
        return new Delivery(outcome, errorCode, other, callbackDelayMs);
    }

    /** The same with each callback that much later. */
    public Delivery delayed(Duration delay) {
        return new Delivery(outcome, errorCode, callbacks, delay.toMillis());
    }
}
