package care.vigil.notification;

import care.vigil.events.AcknowledgementEvent;
import care.vigil.events.AcknowledgementEvent.PageAccepted;
import care.vigil.events.AcknowledgementEvent.PageDeclined;
import care.vigil.events.Topics;
import care.vigil.messaging.Outbox;
import care.vigil.notification.store.Replies;
import care.vigil.notification.store.Replies.Incoming;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import org.jdbi.v3.core.Handle;

/** Keeps what people answered, and tells escalation-service of it in the same transaction. */
@Singleton
class AnswerBook {

    static final String ACCEPT = "accept";
    static final String DECLINE = "decline";

    private final Replies replies;
    private final Outbox outbox;
    private final MeterRegistry metrics;

    AnswerBook(Replies replies, Outbox outbox, MeterRegistry metrics) {
        this.replies = replies;
        this.outbox = outbox;
        this.metrics = metrics;
    }

    /** Keeps it; false when it is a repeat. */
    boolean keep(Handle tx, Incoming reply) {
        boolean isNew = replies.keep(tx, reply, saysSomething(reply));
        if (isNew && saysSomething(reply)) {
            var kept = replies.find(tx, reply.replyId()).orElseThrow();
            outbox.add(tx, Topics.ACKNOWLEDGEMENTS, event(kept));
        }
        if (isNew) {
            metrics.counter("vigil_replies", "via", reply.via().name(), "meaning", reply.meaning())
                    .increment();
        }
        return isNew;
    }

    /** The word that says the same by text. */
    static String letter(String meaning) {
        return meaning.equals(ACCEPT) ? "1" : "2";
    }

    /** Whether it accepts or declines; anything else stays here. */
    static boolean saysSomething(Incoming reply) {
        return reply.meaning().equals(ACCEPT) || reply.meaning().equals(DECLINE);
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
