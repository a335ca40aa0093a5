package care.vigil.notification.timer;

import care.vigil.messaging.Database;
import care.vigil.notification.Confirming;
import care.vigil.notification.store.Leftover;
import care.vigil.notification.store.Replies;
import jakarta.inject.Singleton;
import java.util.Set;

/** Asks again about answers of which nobody knows yet what became of them. */
@Singleton
class UnsettledReplies implements Sweeper.Task {

    private static final int BATCH = 50;

    private final Database database;
    private final Replies replies;
    private final Confirming confirming;

    UnsettledReplies(Database database, Replies replies, Confirming confirming) {
        this.database = database;
        this.replies = replies;
        this.confirming = confirming;
    }

    @Override
    public Set<Leftover> clearsUp() {
        return Set.of(Leftover.REPLY_TO_ASK_ABOUT);
    }

    @Override
    public void sweep() {
        database.inTransaction(tx -> replies.toAsk(tx, BATCH)).forEach(confirming::soon);
    }
}
