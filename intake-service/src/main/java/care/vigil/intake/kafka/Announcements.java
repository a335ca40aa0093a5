package care.vigil.intake.kafka;

import care.vigil.events.CrisisRequestEvent.CrisisRequested;
import care.vigil.events.EventIds;
import care.vigil.events.NoticeEvent.OperationsAlerted;
import care.vigil.events.OperationsTrouble;
import care.vigil.events.PatientTextEvent.PatientTextRequested;
import care.vigil.events.PatientTextTemplate;
import care.vigil.events.Topics;
import care.vigil.events.Via;
import care.vigil.intake.program.ProgramCopy;
import care.vigil.messaging.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** What intake tells the other services, written in the transaction that keeps the message. */
@ApplicationScoped
public class Announcements {

    private final Outbox outbox;

    Announcements(Outbox outbox) {
        this.outbox = outbox;
    }

    /**
     * How somebody can be answered.
     *
     * @param sealedPhone null when there is no number
     * @param country where they are, as far as it is known; null when it is not
     */
    public record Addressee(
            UUID contactId, List<String> languages, String sealedPhone, String country) {}

    /** What became a request, and when; the flags as in {@link CrisisRequested}. */
    public record Request(
            UUID eventId,
            UUID messageId,
            Via via,
            Instant receivedAt,
            boolean textable,
            boolean danger,
            boolean noVoicemail,
            boolean prefersText,
            boolean echo) {}

    /** How long a text is true; it must not leave later. */
    public record Validity(Instant from, Instant until) {}

    /** Asks for a case, and does not rest until there is one. */
    public void crisisRequested(
            Handle tx, ProgramCopy program, Addressee to, Request request, Instant now) {
        outbox.addWithReceipt(
                tx,
                Topics.CRISIS_REQUESTS,
                new CrisisRequested(
                        request.eventId(),
                        now,
                        to.contactId(),
                        program.program(),
                        request.via(),
                        request.messageId(),
                        request.receivedAt(),
                        to.languages(),
                        to.sealedPhone(),
                        request.textable(),
                        request.danger(),
                        request.noVoicemail(),
                        to.country(),
                        request.prefersText(),
                        request.echo()));
    }

    /** Asks for an answer that leaves without waiting for a case. */
    public void firstText(
            Handle tx,
            ProgramCopy program,
            Addressee to,
            UUID messageId,
            PatientTextTemplate template,
            Validity validity) {
        outbox.add(
                tx,
                Topics.PATIENT_TEXTS,
                new PatientTextRequested(
                        EventIds.of("first-text", messageId),
                        validity.from(),
                        program.program(),
                        program.revision(),
                        to.contactId(),
                        null,
                        0,
                        template,
                        to.languages(),
                        to.sealedPhone(),
                        validity.until(),
                        to.country()));
    }

    /** Operations must be told, and this does not rest until notification-service has it. */
    public void operationsAlerted(Handle tx, String program, OperationsTrouble what, Instant now) {
        outbox.addWithReceipt(tx, Topics.NOTICES, OperationsAlerted.of(program, what, now));
    }

    /** The request has a case: nothing more to send. */
    public void hasCase(Handle tx, UUID requestEventId) {
        outbox.receipt(tx, Topics.CRISIS_REQUESTS, requestEventId);
    }
}
