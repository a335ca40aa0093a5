package care.vigil.notification.timer;

import care.vigil.messaging.Database;
import care.vigil.notification.CarrierNews;
import care.vigil.notification.page.Attempt;
import care.vigil.notification.page.CarrierStatus;
import care.vigil.notification.store.Attempts;
import care.vigil.notification.store.Leftover;
import care.vigil.notification.store.LiveCalls;
import care.vigil.notification.twilio.CarrierRecords;
import jakarta.inject.Singleton;
import java.util.Set;

/**
 * Finds the end of calls whose end was never reported; until then their telephone is not called.
 */
@Singleton
class SilentCalls implements Sweeper.Task {

    private static final int BATCH = 50;

    /** Longer than a page's call takes; its end must have been reported by now. */
    private static final long SECONDS = 90;

    private final Database database;
    private final LiveCalls liveCalls;
    private final Attempts attempts;
    private final CarrierRecords records;
    private final CarrierNews news;
    private final UnderWay underWay = new UnderWay();

    SilentCalls(
            Database database,
            LiveCalls liveCalls,
            Attempts attempts,
            CarrierRecords records,
            CarrierNews news) {
        this.database = database;
        this.liveCalls = liveCalls;
        this.attempts = attempts;
        this.records = records;
        this.news = news;
    }

    @Override
    public Set<Leftover> clearsUp() {
        return Set.of(Leftover.SILENT_CALL);
    }

    @Override
    public void sweep() {
        for (var id : database.read(handle -> liveCalls.olderThan(handle, SECONDS, BATCH))) {
            database.read(handle -> attempts.find(handle, id))
                    .filter(attempt -> attempt.sid() != null)
                    .ifPresent(attempt -> underWay.start(id, () -> learn(attempt)));
        }
    }

    private void learn(Attempt attempt) {
        records.statusOf(attempt)
                .filter(CarrierStatus::isFinal)
                .ifPresent(status ->
                        database.useTransaction(
                                tx -> news.progress(tx, attempt, attempt.sid(), status, null)));
    }
}
