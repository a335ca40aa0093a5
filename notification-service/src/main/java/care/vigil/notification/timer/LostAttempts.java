package care.vigil.notification.timer;

import care.vigil.messaging.Database;
import care.vigil.notification.CarrierNews;
import care.vigil.notification.page.Attempt;
import care.vigil.notification.page.Outcome;
import care.vigil.notification.store.Attempts;
import care.vigil.notification.store.Claims;
import care.vigil.notification.store.Leftover;
import care.vigil.notification.twilio.CarrierRecords;
import care.vigil.notification.twilio.CarrierRecords.Found;
import jakarta.inject.Singleton;
import java.util.Set;
import org.jboss.logging.Logger;

/**
 * Finds out what became of attempts whose outcome nobody knows: the carrier is asked what it has on
 * record. What it does not have is tried again as a new attempt; when it does not answer either, a
 * page that comes twice is better than one that does not come.
 */
@Singleton
class LostAttempts implements Sweeper.Task {

    private static final Logger LOG = Logger.getLogger(LostAttempts.class);
    private static final int BATCH = 20;

    private final Database database;
    private final Claims claims;
    private final Attempts attempts;
    private final CarrierRecords records;
    private final CarrierNews news;

    LostAttempts(
            Database database,
            Claims claims,
            Attempts attempts,
            CarrierRecords records,
            CarrierNews news) {
        this.database = database;
        this.claims = claims;
        this.attempts = attempts;
        this.records = records;
        this.news = news;
    }

    @Override
    public void begin() {
        database.useTransaction(claims::forgetOwn);
    }

    @Override
    public Set<Leftover> clearsUp() {
        return Set.of(Leftover.CLAIM_WITHOUT_RESULT);
    }

    @Override
    public void sweep() {
        database.useTransaction(claims::forgetOld);
        var unknown = database.inTransaction(tx -> claims.toLookUp(tx, BATCH));
        unknown.forEach(attempt -> Thread.ofVirtual().start(() -> lookUp(attempt)));
    }

    private void lookUp(Attempt attempt) {
        try {
            var found = records.candidates(attempt);
            database.useTransaction(tx -> {
                var free = attempts.unclaimed(tx, found.stream().map(Found::sid).toList());
                free.stream()
                        .findFirst()
                        .ifPresentOrElse(
                                sid -> news.settle(tx, attempt, new Outcome.Accepted(sid, null)),
                                () -> news.neverLeft(tx, attempt, true));
            });
        } catch (RuntimeException noAnswer) {
            LOG.warnf("The carrier's records: %s", noAnswer.getClass().getSimpleName());
            database.useTransaction(tx -> news.neverLeft(tx, attempt, false));
        }
    }
}
