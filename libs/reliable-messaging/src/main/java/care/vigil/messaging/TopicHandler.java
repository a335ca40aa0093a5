package care.vigil.messaging;

import care.vigil.events.VigilEvent;
import org.jdbi.v3.core.Handle;

/**
 * What a service does with the events of one topic. Each event is handed over once, in a
 * transaction that also remembers its id, whichever path it came by.
 */
public interface TopicHandler<E extends VigilEvent> {

    /** The topic's name. */
    String topic();

    /** The sealed interface of the topic's events. */
    Class<E> type();

    /**
     * Applies one event. An exception rolls everything back: {@link NotYet} and trouble with the
     * database are tried again, anything else puts the event aside as dead.
     */
    void handle(Handle tx, E event);

    /**
     * True for a compacted topic: read from its beginning at each start, and the handler refuses
     * older versions.
     */
    default boolean snapshot() {
        return false;
    }

    /**
     * Called in the transaction that puts an event aside, so that a service can raise more than the
     * usual alarm.
     */
    default void putAside(Handle tx, String why) {}

    /** The same with the bytes of the event, which may not be readable. */
    default void putAside(Handle tx, byte[] payload, String why) {
        putAside(tx, why);
    }
}
