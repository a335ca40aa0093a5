package care.vigil.notification;

import care.vigil.carrier.SignedForm;
import care.vigil.events.EventIds;
import care.vigil.events.Via;
import care.vigil.messaging.Database;
import care.vigil.notification.call.Line;
import care.vigil.notification.page.Page;
import care.vigil.notification.reply.Verb;
import care.vigil.notification.store.Attempts;
import care.vigil.notification.store.Replies;
import care.vigil.notification.store.Replies.Incoming;
import care.vigil.notification.wording.Answer;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/**
 * Hears what people answer. An answer and its event are written in one transaction; then
 * escalation-service is asked at once what became of it.
 */
@Singleton
class Replying {

    private final Database database;
    private final AnswerBook answers;
    private final Attempts attempts;
    private final Conversation conversation;
    private final Confirming confirming;
    private final CrossedMessages crossed;
    private final Replies replies;

    Replying(
            Database database,
            AnswerBook answers,
            Attempts attempts,
            Conversation conversation,
            Confirming confirming,
            CrossedMessages crossed,
            Replies replies) {
        this.database = database;
        this.answers = answers;
        this.attempts = attempts;
        this.conversation = conversation;
        this.confirming = confirming;
        this.crossed = crossed;
        this.replies = replies;
    }

    /** A text to the pager number. What it brings is a text too, and follows. */
    void bySms(SignedForm form, byte[] original) {
        database.useTransaction(tx -> {
            var _ = keep(tx, conversation.read(tx, form), form, original);
        });
    }

    /**
     * The same for a text that never arrived and was found at the carrier.
     *
     * @param takenAt when the carrier took it
     * @param late so old that a word without a code may mean another page
     * @return false when it had arrived after all
     */
    boolean found(SignedForm form, byte[] original, Instant takenAt, boolean late) {
        return database.inTransaction(tx -> {
            var reply = conversation.read(tx, form, late);
            boolean isNew = keep(tx, reply, form, original);
            if (isNew) {
                replies.recovered(tx, reply.replyId(), takenAt);
            }
            return isNew;
        });
    }

    private boolean keep(Handle tx, Incoming reply, SignedForm form, byte[] original) {
        if (!answers.keep(tx, reply)) {
            return false;
        }
        if (AnswerBook.saysSomething(reply)) {
            tx.afterCommit(() -> confirming.soon(reply.replyId()));
            return true;
        }
        conversation.answer(tx, reply);
        if (reply.clinicianId() == null) {
            crossed.keep(tx, form.text("MessageSid"), "sms", reply.sender(), original);
        }
        return true;
    }

    /**
     * What a key in a call says about a case; what becomes of it is spoken at once.
     *
     * @param page the clinician's page of the case; null when they were never paged about it
     */
    Answer byKey(Line line, Verb verb, UUID escalationId, Page page) {
        return byKey(line, verb, escalationId, page, page == null ? escalationId : page.pageId());
    }

    /**
     * The same, said after a call to the patient.
     *
     * @param about what it is said about: the same key about the same is a repeat
     */
    Answer byKey(Line line, Verb verb, UUID escalationId, Page page, UUID about) {
        var id = EventIds.of("reply", line.callSid(), verb.kept(), about);
        database.useTransaction(tx -> {
            if (line.attemptId() != null) {
                attempts.keyPressed(tx, line.attemptId());
            }
            answers.keep(
                    tx,
                    new Incoming(
                            id,
                            Via.CALL,
                            page == null ? line.program() : page.program(),
                            line.clinicianId(),
                            line.telephone(),
                            verb.kept(),
                            verb.kept(),
                            page == null ? null : page.pageId(),
                            escalationId));
        });
        return confirming.now(id).orElseThrow();
    }
}
