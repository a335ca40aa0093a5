package care.vigil.simulator.calls;

import java.util.Locale;

/** Statuses of a call, in the carrier's words. */
public enum CallStatus {
    /** Waits for its turn. */
    QUEUED,
    /** The other telephone rings. */
    RINGING,
    /** It was answered, by whomever or whatever. */
    IN_PROGRESS,
    /** It was answered and is over. */
    COMPLETED,
    /** The line was busy. */
    BUSY,
    /** Nobody answered in time. */
    NO_ANSWER,
    /** It could not be completed. */
    FAILED,
    /** It was called off before it was answered. */
    CANCELED;

    /** The word on the wire. */
    public String wire() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether nothing follows. */
    public boolean isOver() {
        return compareTo(COMPLETED) >= 0;
    }
}
