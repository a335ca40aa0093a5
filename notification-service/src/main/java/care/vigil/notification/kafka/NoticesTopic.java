package care.vigil.notification.kafka;

import care.vigil.events.NoticeEvent;
import care.vigil.events.Topics;
import care.vigil.messaging.TopicHandler;
import care.vigil.notification.OperationsAlerts;
import jakarta.inject.Singleton;
import org.jdbi.v3.core.Handle;

/** Topic {@code notices} in: people are to be told of trouble. */
@Singleton
class NoticesTopic implements TopicHandler<NoticeEvent> {

    private final OperationsAlerts alerts;

    NoticesTopic(OperationsAlerts alerts) {
        this.alerts = alerts;
    }

    @Override
    public String topic() {
        return Topics.NOTICES;
    }

    @Override
    public Class<NoticeEvent> type() {
        return NoticeEvent.class;
    }

    @Override
    public void handle(Handle tx, NoticeEvent event) {
        switch (event) {
            case NoticeEvent.OperationsAlerted alerted ->
                    alerts.alert(tx, alerted.program(), alerted.what());
        }
    }
}
