package care.vigil.notification.timer;

import care.vigil.messaging.Database;
import care.vigil.notification.Paging;
import care.vigil.notification.store.Leftover;
import care.vigil.notification.store.Pages;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Plans pages that could not be planned, and finds those that have failed by time alone. */
@Singleton
class OpenPages implements Sweeper.Task {

    private static final int BATCH = 50;

    private final Database database;
    private final Pages pages;
    private final Paging paging;

    OpenPages(Database database, Pages pages, Paging paging) {
        this.database = database;
        this.pages = pages;
        this.paging = paging;
    }

    @Override
    public Set<Leftover> clearsUp() {
        return Set.of(Leftover.PAGE_UNPLANNED, Leftover.PAGE_UNANSWERED);
    }

    @Override
    public void sweep() {
        find(true).forEach(id -> database.useTransaction(tx -> paging.planAgain(tx, id)));
        find(false).forEach(id -> database.useTransaction(tx -> paging.judge(tx, id)));
    }

    private List<UUID> find(boolean unplanned) {
        return database.read(handle ->
                unplanned ? pages.unplanned(handle, BATCH) : pages.unanswered(handle, BATCH));
    }
}
