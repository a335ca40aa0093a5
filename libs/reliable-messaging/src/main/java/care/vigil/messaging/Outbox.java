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
 */
@Singleton
public class Outbox {

    private final OutboxRelay relay;

    Outbox(OutboxRelay relay) {
        this.relay = relay;
    }

    /** Tells an event to a topic's readers, if and only if the transaction commits. */
    public void add(Handle tx, String topic, VigilEvent event) {
        add(tx, topic, event, false);
    }

    /** The same, and does not rest until the reader has shown that it has it. */
    public void addWithReceipt(Handle tx, String topic, VigilEvent event) {
        add(tx, topic, event, true);
    }

    /** Records that a reader has the event; unknown ids change nothing. */
    public void receipt(Handle tx, String topic, UUID eventId) {
        tx.execute(
                "update outbox set receipted_at = clock_timestamp()"
                        + " where topic = ? and event_id = ? and receipted_at is null",
                topic,
                eventId);
    }

    private void add(Handle tx, String topic, VigilEvent event, boolean receiptWanted) {
        var payload = EventJson.write(event);
        var id =
                tx.createQuery(
                                "insert into outbox (event_id, topic, key, payload, receipt_wanted)"
                                        + " values (:eventId, :topic, :key, :payload, :receiptWanted)"
                                        + " on conflict (topic, event_id) do nothing returning id")
                        .bind("eventId", event.eventId())
                        .bind("topic", topic)
                        .bind("key", event.key())
                        .bind("payload", payload)
                        .bind("receiptWanted", receiptWanted)
                        .mapTo(Long.class)
                        .findOne();
        id.ifPresent(rowId -> {
            var row = new OutboxRow(rowId, topic, event.key(), payload);
            tx.afterCommit(() -> relay.offer(row));
        });
    }
}
