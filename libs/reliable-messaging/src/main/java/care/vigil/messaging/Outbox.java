package care.vigil.messaging;

import care.vigil.events.EventJson;
import care.vigil.events.VigilEvent;
import jakarta.inject.Singleton;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/**
 * Start reading here: how a message leaves. It is written in the transaction that decided it, sent
 * right after the commit, and sent again by {@link OutboxSweeper} until Kafka has it; a message
 * that wants a receipt goes by HTTP too when none came in time ({@link SecondPath}).
 *
 * <p>Messages of one key usually go in the order in which they were decided, but that is not
 * promised: one that is sent again comes late, and one at once comes early. Readers go by what a
 * message says of its version, never by when it came.
 */
@Singleton
public class Outbox {

    private final OutboxRelay relay;
    private final SecondPath secondPath;

    Outbox(OutboxRelay relay, SecondPath secondPath) {
        this.relay = relay;
        this.secondPath = secondPath;
    }

    /** Tells an event to a topic's readers, if and only if the transaction commits. */
    public void add(Handle tx, String topic, VigilEvent event) {
        add(tx, topic, event, false, false);
    }

    /** The same, and does not rest until the reader has shown that it has it. */
    public void addWithReceipt(Handle tx, String topic, VigilEvent event) {
        add(tx, topic, event, true, false);
    }

    /**
     * The same, and waits behind nothing: right after the commit it goes to Kafka ahead of what is
     * queued here, and to its reader by HTTP, past whatever that reader still has to work off.
     */
    public void addAtOnce(Handle tx, String topic, VigilEvent event) {
        add(tx, topic, event, true, true);
    }

    /** Records that a reader has the event; unknown ids change nothing. */
    public void receipt(Handle tx, String topic, UUID eventId) {
        tx.execute(
                "update outbox set receipted_at = clock_timestamp()"
                        + " where topic = ? and event_id = ? and receipted_at is null",
                topic,
                eventId);
    }

    private void add(
            Handle tx, String topic, VigilEvent event, boolean receiptWanted, boolean atOnce) {
        var payload = EventJson.write(event);
        var id =
                tx.createQuery(
                                "insert into outbox (event_id, topic, key, payload, receipt_wanted, at_once)"
                                        + " values (:eventId, :topic, :key, :payload, :receiptWanted, :atOnce)"
                                        + " on conflict (topic, event_id) do nothing returning id")
                        .bind("eventId", event.eventId())
                        .bind("topic", topic)
                        .bind("key", event.key())
                        .bind("payload", payload)
                        .bind("receiptWanted", receiptWanted)
                        .bind("atOnce", atOnce)
                        .mapTo(Long.class)
                        .findOne();
        id.ifPresent(rowId -> {
            var row = new OutboxRow(rowId, topic, event.key(), payload, atOnce);
            tx.afterCommit(() -> committed(row));
        });
    }

    private void committed(OutboxRow row) {
        relay.offer(row);
        if (row.atOnce()) {
            secondPath.hurry(row);
        }
    }
}
