package care.vigil.escalation.announcing;

/** How a message goes. */
public enum Urgency {
    /** In its turn; Kafka has it for its readers. */
    USUAL,
    /** In its turn, and its reader must show that it has it. */
    WITH_RECEIPT,
    /**
     * Past what waits, because it makes some of that untrue; its reader must show that it has it.
     */
    AT_ONCE
}
