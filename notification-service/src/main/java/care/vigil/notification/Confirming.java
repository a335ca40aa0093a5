package care.vigil.notification;

import care.vigil.events.AcknowledgementAnswer;
import care.vigil.events.AcknowledgementAnswer.Result;
import care.vigil.events.Via;
import care.vigil.messaging.Database;
import care.vigil.notification.page.BackOff;
import care.vigil.notification.page.Matter;
import care.vigil.notification.page.Page;
import care.vigil.notification.page.Standing;
import care.vigil.notification.rest.EscalationLine;
import care.vigil.notification.store.Cases;
import care.vigil.notification.store.Pages;
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
    private final Cases cases;
    private final Pages pages;
    private final Paging paging;
    private final Telling telling;
    private final WhoHasIt whoHasIt;
    private final ExecutorService askers =
            Executors.newFixedThreadPool(AT_ONCE, Thread.ofPlatform().name("asks-", 0).factory());

    Confirming(
            Database database,
            EscalationLine escalation,
            Replies replies,
            Cases cases,
            Pages pages,
            Paging paging,
            Telling telling,
            WhoHasIt whoHasIt) {
        this.database = database;
        this.escalation = escalation;
        this.replies = replies;
        this.cases = cases;
        this.pages = pages;
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
        var standing = cases.lock(tx, reply.escalationId());
        var page = Optional.ofNullable(reply.pageId()).flatMap(id -> pages.find(tx, id));
        var matter =
                new Matter(
                        reply.escalationId(),
                        reply.clinicianId(),
                        reply.program(),
                        page.map(Page::code).orElse(null));
        if (word.isEmpty()) {
            return notYet(tx, reply, matter);
        }
        cases.keep(tx, reply.escalationId(), after(standing, reply, word.get()));
        if (word.get().result() == Result.DECLINED) {
            page.ifPresent(declined -> paging.end(tx, declined.pageId(), "declined"));
        }
        var answer = answer(tx, page, matter, word.get());
        replies.settled(tx, reply.replyId(), word.get().result().name(), answer.what());
        tell(tx, reply, matter, answer, word.get());
        standDown(tx, word.get());
        return answer;
    }

    /**
     * Nobody is asked any longer than until the answer is known here: not until the topic brings
     * the stand-down, which is the same one and changes nothing then.
     */
    private void standDown(Handle tx, AcknowledgementAnswer word) {
        if (word.standDown() != null) {
            paging.standDown(tx, word.standDown());
        }
    }

    private Answer notYet(Handle tx, Reply reply, Matter matter) {
        var again = AnswerBook.words(reply.meaning(), matter.code());
        var answer = new Answer.NotYet(matter.code(), again);
        if (reply.told() == null && reply.via() == Via.SMS) {
            telling.once(tx, matter, answer, answer.what(), reply.receivedAt());
        }
        replies.notYet(tx, reply.replyId(), answer.what(), BackOff.after(reply.asked() + 1));
        return answer;
    }

    /** Who has the case by the word of escalation-service. */
    private static Standing after(Standing known, Reply reply, AcknowledgementAnswer word) {
        return switch (word.result()) {
            case YOURS, PASSED, NOT_REACHED_RECORDED -> known.ownedBy(reply.clinicianId());
            case CONTACT_RECORDED -> known.ownedBy(reply.clinicianId()).reachedByOwner();
            case ANOTHERS, NOT_THE_OWNER -> known.ownedBy(word.ownerId());
            case CLOSED -> known.ownedBy(null);
            case DECLINED,
                    TASK_YOURS,
                    TASK_ANOTHERS,
                    NOTED,
                    CALL_RECORDED,
                    EMERGENCY_OPENED,
                    REFUSED ->
                    known;
        };
    }

    private Answer answer(
            Handle tx, Optional<Page> page, Matter matter, AcknowledgementAnswer word) {
        return switch (word.result()) {
            case YOURS -> whoHasIt.yours(matter);
            case ANOTHERS -> whoHasIt.anothers(tx, matter, word.ownerId());
            case DECLINED -> whoHasIt.declined(tx, page, matter, word.ownerId());
            case TASK_YOURS -> whoHasIt.yourTask(matter);
            case TASK_ANOTHERS -> whoHasIt.anothersTask(tx, matter, word.ownerId());
            case NOTED -> new Answer.Noted(matter.code());
            case CONTACT_RECORDED -> new Answer.ContactRecorded(matter.code());
            case NOT_REACHED_RECORDED -> new Answer.NotReachedRecorded(matter.code());
            case CALL_RECORDED -> new Answer.CallRecorded(matter.code());
            case PASSED -> new Answer.Passed(matter.code());
            case EMERGENCY_OPENED -> new Answer.EmergencyOpened(matter.code());
            case NOT_THE_OWNER -> whoHasIt.notTheOwner(tx, matter, word.ownerId());
            case CLOSED -> new Answer.Closed(matter.code());
            case REFUSED -> new Answer.NotYours(matter.code());
        };
    }

    /** By text; whoever has heard it in the call still gets "You have it", for the link in it. */
    private void tell(
            Handle tx, Reply reply, Matter matter, Answer answer, AcknowledgementAnswer word) {
        switch (answer) {
            case Answer.YouHaveIt _ ->
                    telling.once(tx, matter, answer, "you-have-it", reply.receivedAt());
            case Answer.TaskIsYours _ ->
                    telling.once(
                            tx,
                            matter,
                            answer,
                            answer.what() + ":" + reply.clinicianId(),
                            reply.receivedAt());
            case Answer.SomebodyHasIt _ ->
                    telling.other(tx, matter, word.ownerId(), reply.receivedAt());
            case Answer other when reply.via() == Via.SMS || reply.told() != null ->
                    telling.once(tx, matter, other, other.what(), reply.receivedAt());
            default -> LOG.debugf("Said in the call: %s", answer.what());
        }
    }
}
