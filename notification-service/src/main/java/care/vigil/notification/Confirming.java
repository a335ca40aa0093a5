package care.vigil.notification;

import care.vigil.events.AcknowledgementAnswer;
import care.vigil.events.Via;
import care.vigil.messaging.Database;
import care.vigil.notification.page.BackOff;
import care.vigil.notification.page.Page;
import care.vigil.notification.rest.EscalationLine;
import care.vigil.notification.store.Replies;
import care.vigil.notification.store.Replies.Reply;
import care.vigil.notification.wording.Answer;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Handle;

/**
 * Asks escalation-service what became of an answer, and tells whoever answered. "You have it" is
 * said on its word alone; without it, "not recorded yet", and the asking goes on.
 */
@Singleton
public class Confirming {

    private static final Logger LOG = Logger.getLogger(Confirming.class);
    private static final int AT_ONCE = 8;

    private final Database database;
    private final EscalationLine escalation;
    private final Replies replies;
    private final Paging paging;
    private final Telling telling;
    private final WhoHasIt whoHasIt;
    private final ExecutorService askers =
            Executors.newFixedThreadPool(AT_ONCE, Thread.ofPlatform().name("asks-", 0).factory());

    Confirming(
            Database database,
            EscalationLine escalation,
            Replies replies,
            Paging paging,
            Telling telling,
            WhoHasIt whoHasIt) {
        this.database = database;
        this.escalation = escalation;
        this.replies = replies;
        this.paging = paging;
        this.telling = telling;
        this.whoHasIt = whoHasIt;
    }

    void stop(@Observes ShutdownEvent stopped) {
        askers.shutdownNow();
    }

    /** Asks on another thread; what fails here is asked again by {@code timer.Sweeper}. */
    public void soon(UUID replyId) {
        askers.execute(() -> {
            try {
                now(replyId);
            } catch (RuntimeException e) {
                LOG.warnf("An answer could not be asked about: %s", e.getClass().getSimpleName());
            }
        });
    }

    /** Asks, tells, and returns what the person should hear. */
    public Optional<Answer> now(UUID replyId) {
        var reply = database.read(handle -> replies.find(handle, replyId));
        return reply.map(known -> {
            var word = escalation.ask(AnswerBook.event(known));
            return database.inTransaction(tx -> apply(tx, known, word));
        });
    }

    private Answer apply(Handle tx, Reply reply, Optional<AcknowledgementAnswer> word) {
        var page = paging.locked(tx, reply.pageId()).orElseThrow();
        if (word.isEmpty()) {
            return notYet(tx, reply, page);
        }
        var answer = answer(tx, page, word.get());
        replies.settled(tx, reply.replyId(), word.get().result().name(), answer.what());
        tell(tx, reply, page, answer, word.get());
        return answer;
    }

    private Answer notYet(Handle tx, Reply reply, Page page) {
        var answer = new Answer.NotYet(page.code());
        if (reply.told() == null && reply.via() == Via.SMS) {
            telling.once(tx, page, answer, answer.what(), reply.receivedAt());
        }
        replies.notYet(tx, reply.replyId(), answer.what(), BackOff.after(reply.asked() + 1));
        return answer;
    }

    private Answer answer(Handle tx, Page page, AcknowledgementAnswer word) {
        return switch (word.result()) {
            case YOURS -> whoHasIt.yours(page);
            case ANOTHERS -> whoHasIt.anothers(tx, page, word.ownerId());
            case DECLINED -> new Answer.Declined(page.code());
            case CLOSED -> new Answer.Closed(page.code());
            case REFUSED,
                    TASK_YOURS,
                    TASK_ANOTHERS,
                    NOTED,
                    CONTACT_RECORDED,
                    NOT_REACHED_RECORDED,
                    PASSED,
                    EMERGENCY_OPENED,
                    NOT_THE_OWNER ->
                    new Answer.NotYours(page.code());
        };
    }

    /** By text; whoever has heard it in the call still gets "You have it", for the link in it. */
    private void tell(
            Handle tx, Reply reply, Page page, Answer answer, AcknowledgementAnswer word) {
        switch (answer) {
            case Answer.YouHaveIt _ ->
                    telling.once(tx, page, answer, "you-have-it", reply.receivedAt());
            case Answer.SomebodyHasIt _ ->
                    telling.other(tx, page, word.ownerId(), reply.receivedAt());
            case Answer other when reply.via() == Via.SMS || reply.told() != null ->
                    telling.once(tx, page, other, other.what(), reply.receivedAt());
            default -> LOG.debugf("Said in the call: %s", answer.what());
        }
    }
}
