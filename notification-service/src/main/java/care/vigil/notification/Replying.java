package care.vigil.notification;

import care.vigil.carrier.SignedForm;
import care.vigil.events.AcknowledgementEvent;
import care.vigil.events.AcknowledgementEvent.PageAccepted;
import care.vigil.events.AcknowledgementEvent.PageDeclined;
import care.vigil.events.EventIds;
import care.vigil.events.Topics;
import care.vigil.events.Via;
import care.vigil.messaging.Database;
import care.vigil.messaging.Outbox;
import care.vigil.notification.page.Attempt;
import care.vigil.notification.page.Purpose;
import care.vigil.notification.store.Attempts;
import care.vigil.notification.store.Replies;
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

    static final String ACCEPT = "accept";
    static final String DECLINE = "decline";

    private static final Map<String, String> KEYS = Map.of("1", ACCEPT, "2", DECLINE);

    private final Database database;
    private final Outbox outbox;
    private final Replies replies;
    private final Attempts attempts;
    private final Conversation conversation;
    private final Confirming confirming;

    Replying(
            Database database,
            Outbox outbox,
            Replies replies,
            Attempts attempts,
            Conversation conversation,
            Confirming confirming) {
        this.database = database;
        this.outbox = outbox;
        this.replies = replies;
        this.attempts = attempts;
        this.conversation = conversation;
        this.confirming = confirming;
    }

    /** A text to the pager number. Its answer is a text too, and follows. */
    void bySms(SignedForm form) {
        database.useTransaction(tx -> {
            var reply = conversation.read(tx, form);
            if (keep(tx, reply)) {
                if (isAnswer(reply)) {
                    tx.afterCommit(() -> confirming.soon(reply.replyId()));
                } else {
                    conversation.answer(tx, reply);
                }
            }
        });
    }

    /** A key in a page's call. Its answer is spoken at once. */
    Optional<Answer> byKey(UUID attemptId, SignedForm form) {
        var meaning = KEYS.get(form.text("Digits"));
        if (meaning == null) {
            return Optional.empty();
        }
        var replyId =
                database.inTransaction(tx ->
                        attempts.find(tx, attemptId)
                                .map(attempt -> key(tx, attempt, meaning, form.text("CallSid"))));
        return replyId.flatMap(confirming::now);
    }

    private UUID key(Handle tx, Attempt attempt, String meaning, String callSid) {
        var asking = (Purpose.Asking) attempt.draft().purpose();
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
        keep(tx, reply);
        return reply.replyId();
    }

    private boolean keep(Handle tx, Incoming reply) {
        boolean isNew = replies.keep(tx, reply, isAnswer(reply));
        if (isNew && isAnswer(reply)) {
            outbox.add(
                    tx,
                    Topics.ACKNOWLEDGEMENTS,
                    event(replies.find(tx, reply.replyId()).orElseThrow()));
        }
        return isNew;
    }

    private static boolean isAnswer(Incoming reply) {
        return KEYS.containsValue(reply.meaning());
    }

    /** The event of an answer; the same each time it is made. */
    static AcknowledgementEvent event(Replies.Reply reply) {
        return reply.meaning().equals(ACCEPT)
                ? new PageAccepted(
                        reply.replyId(),
                        reply.receivedAt(),
                        reply.escalationId(),
                        reply.pageId(),
                        reply.clinicianId(),
                        reply.via())
                : new PageDeclined(
                        reply.replyId(),
                        reply.receivedAt(),
                        reply.escalationId(),
                        reply.pageId(),
                        reply.clinicianId(),
                        reply.via());
    }
}
