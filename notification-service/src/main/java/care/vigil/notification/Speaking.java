package care.vigil.notification;

import care.vigil.messaging.Database;
import care.vigil.notification.page.Page;
import care.vigil.notification.page.Purpose;
import care.vigil.notification.store.Attempts;
import care.vigil.notification.store.Pages;
import care.vigil.notification.store.Programs;
import care.vigil.notification.wording.Answer;
import care.vigil.notification.wording.PageWords;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** What is to be said in a call. It reads; nothing that is heard changes anything. */
@Singleton
public class Speaking {

    private final Database database;
    private final Attempts attempts;
    private final Pages pages;
    private final Programs programs;
    private final WhoHasIt whoHasIt;

    Speaking(
            Database database,
            Attempts attempts,
            Pages pages,
            Programs programs,
            WhoHasIt whoHasIt) {
        this.database = database;
        this.attempts = attempts;
        this.pages = pages;
        this.programs = programs;
        this.whoHasIt = whoHasIt;
    }

    /** What a call is for when it is answered. */
    public sealed interface Script {

        /** To ask for a key. */
        record Ask(PageWords words) implements Script {}

        /** Nobody is asked any more: to say who has it. */
        record Over(Answer answer) implements Script {}
    }

    /** What the call of an attempt says now; empty for an attempt that is no page. */
    public Optional<Script> pageCall(UUID attemptId) {
        return database.read(handle ->
                attempts.find(handle, attemptId)
                        .map(attempt -> attempt.draft().purpose())
                        .flatMap(purpose ->
                                purpose instanceof Purpose.Asking asking
                                        ? pages.find(handle, asking.pageId())
                                        : Optional.empty())
                        .map(page -> script(handle, page)));
    }

    /** What whoever calls a pager number hears; empty for a number of no program. */
    public Optional<Answer> pagerCall(String pagerNumber) {
        return database.read(
                handle -> programs.ofPager(handle, pagerNumber).map(Telling::stranger));
    }

    private Script script(Handle handle, Page page) {
        if (!page.open()) {
            return new Script.Over(whoHasIt.now(handle, page));
        }
        var program = programs.now(handle, page.program()).orElseThrow();
        return new Script.Ask(
                new PageWords(
                        program.shortName(),
                        page.code(),
                        page.reason(),
                        page.receivedAt(),
                        program.timeZone()));
    }
}
