package care.vigil.escalation.kafka;

import care.vigil.escalation.Answering;
import care.vigil.events.AcknowledgementEvent;
import care.vigil.events.Topics;
import care.vigil.messaging.TopicHandler;
import jakarta.inject.Singleton;
import org.jdbi.v3.core.Handle;

/** The net under the synchronous answer: what clinicians said, as Kafka brings it. */
@Singleton
class Acknowledgements implements TopicHandler<AcknowledgementEvent> {

    private final Answering answering;

    Acknowledgements(Answering answering) {
        this.answering = answering;
    }

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
        answering.apply(tx, event);
    }
}
