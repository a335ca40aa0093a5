package care.vigil.notification;

import care.vigil.events.AcknowledgementEvent;
import care.vigil.events.AcknowledgementEvent.CallAnswered;
import care.vigil.events.AcknowledgementEvent.CasePassed;
import care.vigil.events.AcknowledgementEvent.ContactMade;
import care.vigil.events.AcknowledgementEvent.EmergencyRequested;
import care.vigil.events.AcknowledgementEvent.PageAccepted;
import care.vigil.events.AcknowledgementEvent.PageDeclined;
import care.vigil.events.AcknowledgementEvent.PatientNotReached;
import care.vigil.events.CallAnsweredBy;
import care.vigil.events.Topics;
import care.vigil.messaging.Outbox;
import care.vigil.notification.page.PageCode;
import care.vigil.notification.reply.Verb;
import care.vigil.notification.store.Replies;
import care.vigil.notification.store.Replies.Incoming;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Keeps what people answered, and tells escalation-service of it in the same transaction. */
@Singleton
class AnswerBook {

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
        var kept = replies.keep(tx, reply, saysSomething(reply));
        kept.ifPresent(it -> {
            if (saysSomething(reply)) {
                outbox.add(tx, Topics.ACKNOWLEDGEMENTS, event(it));
            }
            metrics.counter("vigil_replies", "via", reply.via().name(), "meaning", reply.meaning())
                    .increment();
        });
        return kept.isPresent();
    }

    /** Whether it is an answer to a page or about a case; anything else stays here. */
    static boolean saysSomething(Incoming reply) {
        return reply.escalationId() != null && verb(reply.meaning()).isPresent();
    }

    /** The word that says the same by text, with its code. */
    static String words(String meaning, PageCode code) {
        var word = Verb.ofKept(meaning).map(Verb::word).orElse("");
        return code == null ? word : word + " " + code;
    }

    /** The event of an answer; the same each time it is made. */
    static AcknowledgementEvent event(Replies.Reply reply) {
        var id = reply.replyId();
        var at = reply.receivedAt();
        var escalation = reply.escalationId();
        var page = reply.pageId();
        var clinician = reply.clinicianId();
        var via = reply.via();
        return switch (verb(reply.meaning()).orElseThrow()) {
            case ACCEPT -> new PageAccepted(id, at, escalation, page, clinician, via);
            case DECLINE -> new PageDeclined(id, at, escalation, page, clinician, via);
            case REACHED -> new ContactMade(id, at, escalation, page, clinician, via);
            case NOT_REACHED -> new PatientNotReached(id, at, escalation, page, clinician, via);
            case PASS -> new CasePassed(id, at, escalation, page, clinician, via);
            case EMERGENCY -> new EmergencyRequested(id, at, escalation, page, clinician, via);
            case SOMEBODY_ELSE_ANSWERED ->
                    new CallAnswered(
                            id, at, escalation, page, clinician, via, CallAnsweredBy.SOMEBODY_ELSE);
            case MACHINE_ANSWERED ->
                    new CallAnswered(
                            id, at, escalation, page, clinician, via, CallAnsweredBy.MACHINE);
            case NOBODY_ANSWERED ->
                    new CallAnswered(
                            id, at, escalation, page, clinician, via, CallAnsweredBy.NOBODY);
            case AGAIN -> throw new IllegalArgumentException("Says nothing");
        };
    }

    private static Optional<Verb> verb(String meaning) {
        return Verb.ofKept(meaning).filter(verb -> verb != Verb.AGAIN);
    }
}
