package care.vigil.simulator.twiml;

/**
 * A {@code <Message>} in an answer to a text.
 *
 * @param to to whom, or null for the sender
 * @param from from which number, or null for the one that was written to
 * @param statusCallback where its status is posted, or null
 */
public record TextReply(String to, String from, String body, String statusCallback) {}
