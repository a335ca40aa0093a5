package care.vigil.notification.timer;

import care.vigil.messaging.Database;
import care.vigil.notification.CarrierNews;
import care.vigil.notification.page.Attempt;
import care.vigil.notification.page.CarrierStatus;
import care.vigil.notification.store.Attempts;
import care.vigil.notification.store.Claims;
import care.vigil.notification.store.LiveCalls;
import care.vigil.notification.twilio.Carrier;
import care.vigil.notification.twilio.CarrierRecords;
import jakarta.inject.Singleton;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/**
 * Ends calls that ask about a case which somebody has, and finds the end of calls never reported.
 */
@Singleton
class LongCalls implements Sweeper.Task {

    private static final int BATCH = 50;

    /** Longer than any page's call; its end must have been reported by now. */
    private static final long SILENT_SECONDS = 90;

    private final Database database;
    private final Claims claims;
    private final LiveCalls liveCalls;
    private final Attempts attempts;
    private final Carrier carrier;
    private final CarrierRecords records;
    private final CarrierNews news;
    private final Set<UUID> underWay = ConcurrentHashMap.newKeySet();

    LongCalls(
            Database database,
            Claims claims,
            LiveCalls liveCalls,
            Attempts attempts,
            Carrier carrier,
            CarrierRecords records,
            CarrierNews news) {
        this.database = database;
        this.claims = claims;
        this.liveCalls = liveCalls;
        this.attempts = attempts;
        this.carrier = carrier;
        this.records = records;
        this.news = news;
    }

    @Override
    public void sweep() {
        database.inTransaction(tx -> claims.toEnd(tx, BATCH))
                .forEach(attempt -> once(attempt, this::end));
        database.read(handle -> liveCalls.olderThan(handle, SILENT_SECONDS, BATCH))
                .forEach(this::ask);
    }

    private void ask(UUID attemptId) {
        database.read(handle -> attempts.find(handle, attemptId))
                .filter(attempt -> attempt.sid() != null)
                .ifPresent(attempt -> once(attempt, this::learn));
    }

    private void end(Attempt attempt) {
        if (carrier.hangUp(attempt.sid())) {
            database.useTransaction(tx -> attempts.endDone(tx, attempt.attemptId()));
        }
    }

    private void learn(Attempt attempt) {
        records.statusOf(attempt)
                .filter(CarrierStatus::isFinal)
                .ifPresent(status ->
                        database.useTransaction(
                                tx -> news.progress(tx, attempt, attempt.sid(), status, null)));
    }

    private void once(Attempt attempt, Consumer<Attempt> step) {
        if (underWay.add(attempt.attemptId())) {
            Thread.ofVirtual()
                    .start(() -> {
                        try {
                            step.accept(attempt);
                        } finally {
                            underWay.remove(attempt.attemptId());
                        }
                    });
        }
    }
}
