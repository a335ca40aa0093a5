package care.vigil.intake;

import care.vigil.intake.firsttext.FirstText;
import care.vigil.intake.kafka.Announcements;
import care.vigil.intake.kafka.Announcements.Request;
import care.vigil.intake.message.InboundMessage;
import care.vigil.intake.patient.Candidates;
import care.vigil.intake.program.ProgramCopy;
import care.vigil.intake.store.IntakeStore;
import care.vigil.intake.store.Messages.Answering;
import care.vigil.intake.store.Messages.Place;
import care.vigil.intake.store.Messages.Treatment;
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
    private final FirstAnswers answers;

    Reception(IntakeStore store, Announcements announcements, FirstAnswers answers) {
        this.store = store;
        this.announcements = announcements;
        this.answers = answers;
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

    private Received.Kept takeNew(
            Handle tx, ProgramCopy program, InboundMessage message, Moment moment) {
        var sender = message.sender();
        boolean danger = FirstAnswers.speaksOfDanger(program, message.words());
        var contact = store.contacts().of(tx, program.program(), sender, message.sourceId());
        var candidates = store.patients().candidates(tx, program.program(), sender);
        var before = answers.before(tx, contact, message.words(), moment.now());
        var answer = answers.decide(tx, message, danger, contact, candidates, before, moment.now());
        var answering = new Answering(program.answerTo(danger), moment.now());
        var messageId = UUID.randomUUID();
        var place = new Place(messageId, contact.id(), program.program(), moment.receivedAt());
        if (!store.messages().keep(tx, place, message, new Treatment(danger, answer, answering))) {
            var first = store.messages().known(tx, message.sourceId()).orElseThrow();
            return new Received.Kept(first, program.program(), false);
        }
        var to = answers.addressee(program, contact.id(), sender, candidates, message.language());
        var request = request(place, message, danger, candidates, before.mayBeEchoed());
        announcements.crisisRequested(tx, program, to, request, moment.now());
        if (answer == FirstText.SENT) {
            answers.send(tx, program, to, messageId, answering);
        }
        return new Received.Kept(messageId, program.program(), true);
    }

    private static Request request(
            Place place,
            InboundMessage message,
            boolean danger,
            Candidates candidates,
            boolean echo) {
        return new Request(
                message.requestEventId(),
                place.messageId(),
                message.via(),
                place.receivedAt(),
                message.sender().phone().isPresent() && !candidates.forbidAutomaticTexts(),
                danger,
                candidates.forbidVoicemail(),
                candidates.preferText(),
                echo);
    }
}
