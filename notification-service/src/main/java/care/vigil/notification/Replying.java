package care.vigil.notification;

import care.vigil.carrier.SignedForm;
import care.vigil.events.EventIds;
import care.vigil.events.Via;
import care.vigil.messaging.Database;
import care.vigil.notification.page.Attempt;
import care.vigil.notification.page.Purpose;
import care.vigil.notification.reply.Verb;
import care.vigil.notification.store.Attempts;
import care.vigil.notification.store.Replies.Incoming;
import care.vigil.notification.wording.Answer;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/**
 * Hears what people answer. An answer and its event are written in one transaction; then
 * escalation-service is asked at once what became of it.
 */
@Singleton
class Replying {

    private static final Map<String, String> KEYS =
            Map.of("1", Verb.ACCEPT.kept(), "2", Verb.DECLINE.kept());

    private final Database database;
    private final AnswerBook answers;
    private final Attempts attempts;
    private final Conversation conversation;
    private final Confirming confirming;

    Replying(
            Database database,
            AnswerBook answers,
            Attempts attempts,
            Conversation conversation,
            Confirming confirming) {
        this.database = database;
        this.answers = answers;
        this.attempts = attempts;
        this.conversation = conversation;
        this.confirming = confirming;
    }

    /** A text to the pager number. What it brings is a text too, and follows. */
    void bySms(SignedForm form) {
        database.useTransaction(tx -> {
            var reply = conversation.read(tx, form);
            if (!answers.keep(tx, reply)) {
                return;
            }
            if (AnswerBook.saysSomething(reply)) {
                tx.afterCommit(() -> confirming.soon(reply.replyId()));
            } else {
                conversation.answer(tx, reply);
            }
        });
    }

    /**
     * A key in a page's call. What it brings is spoken at once; empty for a key without meaning.
     */
    Optional<Answer> byKey(UUID attemptId, SignedForm form) {
        var meaning = KEYS.get(form.text("Digits"));
        if (meaning == null) {
            return Optional.empty();
        }
        return database.inTransaction(tx ->
                        attempts.find(tx, attemptId)
                                .flatMap(
                                        attempt -> key(tx, attempt, meaning, form.text("CallSid"))))
                .flatMap(confirming::now);
    }

    private Optional<UUID> key(Handle tx, Attempt attempt, String meaning, String callSid) {
        if (!(attempt.draft().purpose() instanceof Purpose.Asking asking)) {
            return Optional.empty();
        }
        var reply =
                new Incoming(
                        EventIds.of("reply", callSid, meaning),
                        Via.CALL,
                        attempt.draft().program(),
                        asking.clinicianId(),
                        attempt.draft().to(),
                        meaning,
                        meaning,
                        asking.pageId(),
                        asking.escalationId());
        attempts.keyPressed(tx, attempt.attemptId());
        answers.keep(tx, reply);
        return Optional.of(reply.replyId());
    }
}
