package care.vigil.intake.kafka;

import care.vigil.events.EscalationEvent;
import care.vigil.events.Topics;
import care.vigil.intake.IntakeService;
import care.vigil.messaging.TopicHandler;
import jakarta.enterprise.context.ApplicationScoped;
import org.jdbi.v3.core.Handle;

/**
 * Topic {@code escalations} in: which requests have a case, and which contacts have an open one.
 */
@ApplicationScoped
class EscalationsHandler implements TopicHandler<EscalationEvent> {

    private final IntakeService intake;

    EscalationsHandler(IntakeService intake) {
        this.intake = intake;
    }

    @Override
    public String topic() {
        return Topics.ESCALATIONS;
    }

    @Override
    public Class<EscalationEvent> type() {
        return EscalationEvent.class;
    }

    @Override
    public void handle(Handle tx, EscalationEvent event) {
        intake.learn(tx, event);
    }
}
