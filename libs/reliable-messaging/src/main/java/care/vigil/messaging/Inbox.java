package care.vigil.messaging;

import care.vigil.events.EventJson;
import care.vigil.events.EventJson.Reading;
import care.vigil.events.VigilEvent;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Handle;

/** Lets each event through once. What cannot be read is kept whole, never dropped. */
@Singleton
public class Inbox {

    private static final Logger LOG = Logger.getLogger(Inbox.class);

    private final MeterRegistry metrics;

    Inbox(MeterRegistry metrics) {
        this.metrics = metrics;
    }

    /** True the first time an event of a topic is asked about, if the transaction commits. */
    public boolean isNew(Handle tx, String topic, UUID eventId) {
        return tx.execute(
                        "insert into inbox (topic, event_id) values (?, ?) on conflict do nothing",
                        topic,
                        eventId)
                == 1;
    }

    /**
     * Hands the bytes of one event to its handler, unless it was handled before; puts aside what
     * cannot be read.
     */
    <E extends VigilEvent> void receive(Handle tx, TopicHandler<E> handler, Arrival arrival) {
        switch (EventJson.read(arrival.payload(), handler.type())) {
            case Reading.Event<E>(var event) -> {
                if (handler.snapshot() || isNew(tx, handler.topic(), event.eventId())) {
                    handler.handle(tx, event);
                } else {
                    metrics.counter("vigil_inbox_repeats", "topic", handler.topic()).increment();
                }
            }
            case Reading.UnknownType<E>(var type) -> park(tx, handler, arrival, type);
            case Reading.Unreadable<E>(var why) -> bury(tx, handler, arrival, why);
        }
    }

    /** Keeps an event that cannot be processed, whole, and raises the alarm. */
    void bury(Handle tx, TopicHandler<?> handler, Arrival arrival, String why) {
        LOG.errorf(
                "ALARM an event of topic %s cannot be processed and was put aside: %s",
                handler.topic(), why);
        metrics.counter("vigil_dead_events", "topic", handler.topic()).increment();
        tx.execute(
                "insert into dead_event (topic, partition, record_offset, key, payload, why) values (?, ?, ?, ?, ?, ?)",
                handler.topic(),
                arrival.partition(),
                arrival.offset(),
                arrival.key(),
                arrival.payload(),
                why);
        handler.putAside(tx, arrival.payload(), why);
    }

    private void park(Handle tx, TopicHandler<?> handler, Arrival arrival, String type) {
        LOG.errorf(
                "ALARM an event of topic %s has a type that this version does not know",
                handler.topic());
        metrics.counter("vigil_parked_events", "topic", handler.topic()).increment();
        tx.execute(
                "insert into parked_event (topic, payload, type) values (?, ?, ?)",
                handler.topic(),
                arrival.payload(),
                type);
        handler.putAside(tx, arrival.payload(), "unknown type");
    }
}
