package care.vigil.notification.timer;

import care.vigil.messaging.Database;
import care.vigil.notification.page.Attempt;
import care.vigil.notification.store.Attempts;
import care.vigil.notification.store.Claims;
import care.vigil.notification.store.Leftover;
import care.vigil.notification.twilio.Carrier;
import jakarta.inject.Singleton;
import java.util.Set;

/** Ends calls that still ask about a case which somebody has. */
@Singleton
class CallsToEnd implements Sweeper.Task {

    private static final int BATCH = 50;

    private final Database database;
    private final Claims claims;
    private final Attempts attempts;
    private final Carrier carrier;
    private final UnderWay underWay = new UnderWay();

    CallsToEnd(Database database, Claims claims, Attempts attempts, Carrier carrier) {
        this.database = database;
        this.claims = claims;
        this.attempts = attempts;
        this.carrier = carrier;
    }

    @Override
    public Set<Leftover> clearsUp() {
        return Set.of(Leftover.CALL_TO_END);
    }

    @Override
    public void sweep() {
        database.read(handle -> claims.toEnd(handle, BATCH))
                .forEach(attempt -> underWay.start(attempt.attemptId(), () -> end(attempt)));
    }

    private void end(Attempt attempt) {
        if (carrier.hangUp(attempt.sid())) {
            database.useTransaction(tx -> attempts.endDone(tx, attempt.attemptId()));
        }
    }
}
