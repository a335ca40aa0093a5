package care.vigil.notification.timer;

import care.vigil.messaging.Database;
import care.vigil.notification.store.Ages;
import care.vigil.notification.store.Ages.Oldest;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.jboss.logging.Logger;

/**
 * Watches how long the oldest page waits to be sent and the oldest answer to be settled. Readiness
 * shows it and stays up: taking an instance away would make nothing faster.
 */
@Readiness
@Singleton
class Watch implements Sweeper.Task, HealthCheck {

    private static final Logger LOG = Logger.getLogger(Watch.class);
    private static final double ALARM_SECONDS = 5;

    private final Database database;
    private final Ages ages;
    private volatile Oldest oldest = new Oldest(0, 0, 0);

    Watch(Database database, Ages ages, MeterRegistry metrics) {
        this.database = database;
        this.ages = ages;
        metrics.gauge("vigil_oldest_unsent_page_seconds", this, w -> w.oldest.unsentPage());
        metrics.gauge("vigil_oldest_unplanned_page_seconds", this, w -> w.oldest.unplannedPage());
        metrics.gauge("vigil_oldest_unsettled_reply_seconds", this, w -> w.oldest.unsettledReply());
    }

    @Override
    public void sweep() {
        var before = oldest;
        oldest = database.read(ages::oldest);
        if (isAlarming(oldest) && !isAlarming(before)) {
            LOG.errorf(
                    "ALARM waiting, in seconds: page unsent %.1f, page unplanned %.1f, answer unsettled %.1f",
                    oldest.unsentPage(), oldest.unplannedPage(), oldest.unsettledReply());
        }
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("waiting")
                .withData("oldest-unsent-page-seconds", Math.round(oldest.unsentPage()))
                .withData("oldest-unplanned-page-seconds", Math.round(oldest.unplannedPage()))
                .withData("oldest-unsettled-reply-seconds", Math.round(oldest.unsettledReply()))
                .up()
                .build();
    }

    private static boolean isAlarming(Oldest ages) {
        return Math.max(ages.unsentPage(), Math.max(ages.unplannedPage(), ages.unsettledReply()))
                > ALARM_SECONDS;
    }
}
