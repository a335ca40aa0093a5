package care.vigil.notification.kafka;

import care.vigil.events.EventJson;
import care.vigil.events.OperationsTrouble;
import care.vigil.events.PageEvent;
import care.vigil.events.Topics;
import care.vigil.messaging.TopicHandler;
import care.vigil.notification.NotificationService;
import care.vigil.notification.OperationsAlerts;
import jakarta.inject.Singleton;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Handle;

/** Topic {@code pages} in. */
@Singleton
class PagesTopic implements TopicHandler<PageEvent> {

    private static final Logger LOG = Logger.getLogger(PagesTopic.class);

    private final NotificationService notification;
    private final OperationsAlerts alerts;

    PagesTopic(NotificationService notification, OperationsAlerts alerts) {
        this.notification = notification;
        this.alerts = alerts;
    }

    @Override
    public String topic() {
        return Topics.PAGES;
    }

    @Override
    public Class<PageEvent> type() {
        return PageEvent.class;
    }

    @Override
    public void handle(Handle tx, PageEvent event) {
        switch (event) {
            case PageEvent.PageRequested request -> notification.page(tx, request);
            case PageEvent.PagesStoodDown standDown -> notification.standDown(tx, standDown);
            case PageEvent.OwnerTold news -> notification.tellOwner(tx, news);
            case PageEvent.PatientCallRequested asked -> notification.callOwner(tx, asked);
        }
    }

    @Override
    public void putAside(Handle tx, byte[] page, String why) {
        LOG.errorf("ALARM a page was put aside: %s", why);
        var program = EventJson.programIn(page).orElse(null);
        alerts.alert(tx, program, OperationsTrouble.PAGE_PUT_ASIDE);
    }
}
