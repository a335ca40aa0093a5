package care.vigil.notification.kafka;

import care.vigil.events.PatientTextEvent;
import care.vigil.events.Topics;
import care.vigil.messaging.TopicHandler;
import care.vigil.notification.NotificationService;
import jakarta.inject.Singleton;
import org.jdbi.v3.core.Handle;

/** Topic {@code patient-texts} in. */
@Singleton
class PatientTextsTopic implements TopicHandler<PatientTextEvent> {

    private final NotificationService notification;

    PatientTextsTopic(NotificationService notification) {
        this.notification = notification;
    }

    @Override
    public String topic() {
        return Topics.PATIENT_TEXTS;
    }

    @Override
    public Class<PatientTextEvent> type() {
        return PatientTextEvent.class;
    }

    @Override
    public void handle(Handle tx, PatientTextEvent event) {
        switch (event) {
            case PatientTextEvent.PatientTextRequested request -> notification.text(tx, request);
            case PatientTextEvent.PatientTextsWithdrawn withdrawn ->
                    notification.withdraw(tx, withdrawn);
        }
    }
}
