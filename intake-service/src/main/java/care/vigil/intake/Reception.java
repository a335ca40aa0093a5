package care.vigil.intake;

import care.vigil.intake.contact.Contact;
import care.vigil.intake.contact.Sender;
import care.vigil.intake.firsttext.FirstText;
import care.vigil.intake.kafka.Announcements;
import care.vigil.intake.kafka.Announcements.Addressee;
import care.vigil.intake.kafka.Announcements.Request;
import care.vigil.intake.kafka.Announcements.Validity;
import care.vigil.intake.message.InboundMessage;
import care.vigil.intake.patient.Candidates;
import care.vigil.intake.program.ProgramCopy;
import care.vigil.intake.store.IntakeStore;
import care.vigil.intake.store.Messages.Place;
import care.vigil.sealed.PhoneSeal;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/**
 * Turns one message into a crisis request: message, contact and everything that is told to others
 * are written in the caller's transaction, all or none.
 */
@ApplicationScoped
class Reception {

    private final IntakeStore store;
    private final Announcements announcements;
    private final PhoneSeal seal;
    private final IntakeConfig config;

    Reception(IntakeStore store, Announcements announcements, PhoneSeal seal, IntakeConfig config) {
        this.store = store;
        this.announcements = announcements;
        this.seal = seal;
        this.config = config;
    }

    /**
     * When a message arrived (T0 of its case), and now; they differ for one that had to wait for
     * its program.
     */
    record Moment(Instant receivedAt, Instant now) {

        /** A message that has just arrived. */
        static Moment of(Instant now) {
            return new Moment(now, now);
        }
    }

    /** Takes a message; a copy of a known one changes nothing. */
    Received.Kept take(Handle tx, ProgramCopy program, InboundMessage message, Moment moment) {
        return store.messages()
                .known(tx, message.sourceId())
                .map(id -> new Received.Kept(id, program.program(), false))
                .orElseGet(() -> takeNew(tx, program, message, moment));
    }

    /** The request has a case: it need not be told again. */
    void hasCase(Handle tx, UUID requestEventId) {
        announcements.hasCase(tx, requestEventId);
    }

    /** Answers a message that was left to an open case which, as it turns out, had been closed. */
    void answerAfterAll(Handle tx, UUID requestEventId, Instant now) {
        store.messages()
                .claimLeftToCase(tx, requestEventId, now.minus(config.firstTextLife()))
                .ifPresent(place -> answerAfterAll(tx, place, now));
    }

    private Received.Kept takeNew(
            Handle tx, ProgramCopy program, InboundMessage message, Moment moment) {
        var sender = message.sender();
        var contact = store.contacts().of(tx, program.program(), sender, message.sourceId());
        var candidates = store.patients().candidates(tx, program.program(), sender);
        var firstText = decide(tx, message, contact, candidates, moment.now());
        var messageId = UUID.randomUUID();
        var place = new Place(messageId, contact.id(), program.program(), moment.receivedAt());
        if (!store.messages().keep(tx, place, message, firstText)) {
            var first = store.messages().known(tx, message.sourceId()).orElseThrow();
            return new Received.Kept(first, program.program(), false);
        }
        var to = addressee(program, contact.id(), sender, candidates, message.language());
        var textable = sender.phone().isPresent() && !candidates.forbidAutomaticTexts();
        var request =
                new Request(
                        message.requestEventId(),
                        messageId,
                        message.via(),
                        moment.receivedAt(),
                        textable);
        announcements.crisisRequested(tx, program, to, request, moment.now());
        if (firstText == FirstText.SENT) {
            sendFirstText(tx, program, to, messageId, moment.now());
        }
        return new Received.Kept(messageId, program.program(), true);
    }

    private FirstText decide(
            Handle tx,
            InboundMessage message,
            Contact contact,
            Candidates candidates,
            Instant now) {
        var situation =
                new FirstText.Situation(
                        message.via(),
                        message.sender().phone().isPresent(),
                        candidates.forbidAutomaticTexts(),
                        store.openCases().anyOf(tx, contact.id()),
                        contact.firstTextAt(),
                        now);
        return FirstText.decide(situation, config.firstTextPause());
    }

    private Addressee addressee(
            ProgramCopy program,
            UUID contactId,
            Sender sender,
            Candidates candidates,
            String language) {
        return new Addressee(
                contactId,
                candidates.answerIn(program.languages(), language),
                sender.phone().map(seal::seal).orElse(null));
    }

    private void sendFirstText(
            Handle tx, ProgramCopy program, Addressee to, UUID messageId, Instant now) {
        var validity = new Validity(now, now.plus(config.firstTextLife()));
        announcements.firstText(tx, program, to, messageId, validity);
        store.contacts().firstTextAt(tx, to.contactId(), now);
    }

    private void answerAfterAll(Handle tx, Place place, Instant now) {
        var program = store.programs().ofSlug(tx, place.program()).orElseThrow();
        store.contacts()
                .phone(tx, place.contactId())
                .map(Sender.Phone::new)
                .ifPresent(sender -> {
                    var candidates = store.patients().candidates(tx, place.program(), sender);
                    var to = addressee(program, place.contactId(), sender, candidates, null);
                    sendFirstText(tx, program, to, place.messageId(), now);
                });
    }
}
