package care.vigil.notification.timer;

import care.vigil.messaging.Database;
import care.vigil.notification.CrossedMessages;
import care.vigil.notification.store.CrossedRows;
import care.vigil.notification.store.Leftover;
import jakarta.inject.Singleton;
import java.util.Set;

/** Hands over, again and again, what a patient sent to a pager number. */
@Singleton
class CrossedToHandOver implements Sweeper.Task {

    private static final int BATCH = 20;

    private final Database database;
    private final CrossedRows rows;
    private final CrossedMessages crossed;

    CrossedToHandOver(Database database, CrossedRows rows, CrossedMessages crossed) {
        this.database = database;
        this.rows = rows;
        this.crossed = crossed;
    }

    @Override
    public Set<Leftover> clearsUp() {
        return Set.of(Leftover.CROSSED_MESSAGE);
    }

    @Override
    public void sweep() {
        database.inTransaction(tx -> rows.due(tx, BATCH))
                .forEach(sid -> Thread.ofVirtual().start(() -> crossed.handOver(sid)));
    }
}
