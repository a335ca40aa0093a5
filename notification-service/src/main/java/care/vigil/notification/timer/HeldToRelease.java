package care.vigil.notification.timer;

import care.vigil.messaging.Database;
import care.vigil.notification.Paging;
import care.vigil.notification.store.HeldStandDowns;
import care.vigil.notification.store.Leftover;
import jakarta.inject.Singleton;
import java.util.Set;

/** Releases stand-downs once whoever accepted has been told; until then, calls them. */
@Singleton
class HeldToRelease implements Sweeper.Task {

    private static final int BATCH = 50;

    private final Database database;
    private final HeldStandDowns held;
    private final Paging paging;

    HeldToRelease(Database database, HeldStandDowns held, Paging paging) {
        this.database = database;
        this.held = held;
        this.paging = paging;
    }

    @Override
    public Set<Leftover> clearsUp() {
        return Set.of(Leftover.HELD_STAND_DOWN);
    }

    @Override
    public void sweep() {
        for (var one : database.read(handle -> held.all(handle, BATCH))) {
            database.useTransaction(tx -> paging.release(tx, one));
        }
    }
}
