package care.vigil.notification.store;

import care.vigil.messaging.Database;
import care.vigil.notification.page.Attempt;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;

/** What is ready to be sent, for the loop that sends. */
@Singleton
public class ReadyAttempts {

    private final Database database;
    private final Claims claims;
    private final Waiting waiting;

    ReadyAttempts(Database database, Claims claims, Waiting waiting) {
        this.database = database;
        this.claims = claims;
        this.waiting = waiting;
    }

    /** Claims up to so many, committed when this returns; each is now to be sent, once. */
    public List<Attempt> claim(int limit) {
        return database.inTransaction(tx -> claims.claim(tx, limit));
    }

    /** Returns when there may be something to claim, or after a while. */
    public void await(Duration atMost) throws InterruptedException {
        waiting.await(atMost);
    }

    /** There may be something to claim. */
    public void signal() {
        waiting.signal();
    }
}
