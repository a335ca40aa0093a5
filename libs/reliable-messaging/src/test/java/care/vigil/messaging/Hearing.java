package care.vigil.messaging;

import care.vigil.events.AcknowledgementEvent;
import care.vigil.events.Topics;
import jakarta.inject.Singleton;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/**
 * A reader that writes down what it heard; it chokes on one clinician, and one has to be awaited.
 */
@Singleton
class Hearing implements TopicHandler<AcknowledgementEvent> {

    static final UUID CHOKES = new UUID(0, 1);
    static final UUID COMES_LATER = new UUID(0, 2);

    volatile boolean later;

    @Override
    public String topic() {
        return Topics.ACKNOWLEDGEMENTS;
    }

    @Override
    public Class<AcknowledgementEvent> type() {
        return AcknowledgementEvent.class;
    }

    @Override
    public void handle(Handle tx, AcknowledgementEvent event) {
        tx.execute(
                "insert into heard (event_id, clinician) values (?, ?)",
                event.eventId(),
                event.clinicianId());
        if (event.clinicianId().equals(CHOKES)) {
            throw new IllegalStateException("choked");
        }
        if (event.clinicianId().equals(COMES_LATER) && !later) {
            throw new NotYet("the clinician");
        }
    }
}
