package care.vigil.simulator.messages;

import care.vigil.simulator.webhooks.InTurn;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** One text, outbound or inbound, with the status that it has reached. */
public final class Message {

    /**
     * What does not change about a message.
     *
     * @param direction {@code inbound}, {@code outbound-api} or {@code outbound-reply}
     * @param service the messaging service's id, or null
     * @param statusCallback where changes of its status are posted, or null
     * @param validity how long it may wait in the queue
     * @param media the URLs of its media
     * @param acceptedAt when the request to send it arrived (inbound: when it was sent)
     */
    public record Facts(
            String sid,
            String direction,
            String from,
            String to,
            String service,
            String statusCallback,
            Duration validity,
            List<String> media,
            Instant acceptedAt) {}

    private final Facts facts;
    private final InTurn callbacks = new InTurn();
    private String body;
    private MessageStatus status;
    private Integer errorCode;
    private Instant updatedAt;
    private Instant sentAt;

    Message(Facts facts, String body, MessageStatus initial) {
        this.facts = facts;
        this.body = body;
        this.status = initial;
        this.updatedAt = facts.acceptedAt();
    }

    /** What does not change. */
    public Facts facts() {
        return facts;
    }

    InTurn callbacks() {
        return callbacks;
    }

    /** Its id. */
    public String sid() {
        return facts.sid();
    }

    /** The words; empty once redacted. */
    public synchronized String body() {
        return body;
    }

    /** The status that it has reached. */
    public synchronized MessageStatus status() {
        return status;
    }

    /** The carrier's code when it failed, or null. */
    public synchronized Integer errorCode() {
        return errorCode;
    }

    /** When it last changed. */
    public synchronized Instant updatedAt() {
        return updatedAt;
    }

    /** When it was handed over, or null. */
    public synchronized Instant sentAt() {
        return sentAt;
    }

    synchronized void reach(MessageStatus next, Integer code, Instant at) {
        status = next;
        errorCode = code;
        updatedAt = at;
        if (next == MessageStatus.SENT || next == MessageStatus.RECEIVED) {
            sentAt = at;
        }
    }

    /** Removes the words for good. */
    public synchronized void redact(Instant at) {
        body = "";
        updatedAt = at;
    }
}
