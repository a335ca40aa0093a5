package care.vigil.simulator.messages;

/** Statuses of a message, in the carrier's words. */
public enum MessageStatus {
    /** Taken by a messaging service. */
    ACCEPTED,
    /** Waits for its turn. */
    QUEUED,
    /** On its way to the carrier of the handset. */
    SENDING,
    /** Handed over. */
    SENT,
    /** The handset's carrier says that it has arrived. */
    DELIVERED,
    /** The handset's carrier says that it has not. */
    UNDELIVERED,
    /** It never left. */
    FAILED,
    /** An inbound one. */
    RECEIVED,
    /** A scheduled one that was called off. */
    CANCELED;

    /** The word on the wire. */
    public String wire() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
