package care.vigil.notification;

import care.vigil.carrier.SignedForm;
import care.vigil.events.EventIds;
import care.vigil.events.Via;
import care.vigil.messaging.Database;
import care.vigil.notification.call.Line;
import care.vigil.notification.page.Page;
import care.vigil.notification.reply.Verb;
import care.vigil.notification.store.Attempts;
import care.vigil.notification.store.Replies.Incoming;
import care.vigil.notification.wording.Answer;
import jakarta.inject.Singleton;
import java.util.UUID;

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

    Replying(
            Database database,
            AnswerBook answers,
            Attempts attempts,
            Conversation conversation,
            Confirming confirming,
            CrossedMessages crossed) {
        this.database = database;
        this.answers = answers;
        this.attempts = attempts;
        this.conversation = conversation;
        this.confirming = confirming;
        this.crossed = crossed;
    }

    /** A text to the pager number. What it brings is a text too, and follows. */
    void bySms(SignedForm form, byte[] original) {
        database.useTransaction(tx -> {
            var reply = conversation.read(tx, form);
            if (!answers.keep(tx, reply)) {
                return;
            }
            if (AnswerBook.saysSomething(reply)) {
                tx.afterCommit(() -> confirming.soon(reply.replyId()));
                return;
            }
            conversation.answer(tx, reply);
            if (reply.clinicianId() == null) {
                crossed.keep(tx, form.text("MessageSid"), "sms", reply.sender(), original);
            }
        });
    }

    /**
     * What a key in a call says about a case; what becomes of it is spoken at once.
     *
     * @param page the clinician's page of the case; null when they were never paged about it
     */
    Answer byKey(Line line, Verb verb, UUID escalationId, Page page) {
        var id =
                EventIds.of(
                        "reply",
                        line.callSid(),
                        verb.kept(),
                        page == null ? escalationId : page.pageId());
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
