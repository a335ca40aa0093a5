package care.vigil.notification.kafka;

import care.vigil.events.ClinicianEvent;
import care.vigil.events.Topics;
import care.vigil.messaging.TopicHandler;
import care.vigil.notification.Losing;
import jakarta.inject.Singleton;
import org.jdbi.v3.core.Handle;

/**
 * Topic {@code clinicians} in: our copy of each clinician, their numbers opened and kept encrypted.
 */
@Singleton
class CliniciansTopic implements TopicHandler<ClinicianEvent> {

    private final Losing losing;

    CliniciansTopic(Losing losing) {
        this.losing = losing;
    }

    @Override
    public String topic() {
        return Topics.CLINICIANS;
    }

    @Override
    public Class<ClinicianEvent> type() {
        return ClinicianEvent.class;
    }

    @Override
    public boolean snapshot() {
        return true;
    }

    @Override
    public void handle(Handle tx, ClinicianEvent event) {
        switch (event) {
            case ClinicianEvent.ClinicianPublished snapshot -> losing.know(tx, snapshot);
        }
    }
}
