package care.vigil.intake;

import care.vigil.events.PatientTextTemplate;
import care.vigil.intake.contact.Contact;
import care.vigil.intake.contact.Sender;
import care.vigil.intake.danger.DangerWords;
import care.vigil.intake.firsttext.FirstText;
import care.vigil.intake.firsttext.FirstText.Answers;
import care.vigil.intake.firsttext.FirstText.Situation;
import care.vigil.intake.kafka.Announcements;
import care.vigil.intake.kafka.Announcements.Addressee;
import care.vigil.intake.kafka.Announcements.Validity;
import care.vigil.intake.message.InboundMessage;
import care.vigil.intake.patient.Candidates;
import care.vigil.intake.program.ProgramCopy;
import care.vigil.intake.store.IntakeStore;
import care.vigil.intake.store.Messages.Answering;
import care.vigil.intake.store.Messages.Place;
import care.vigil.sealed.PhoneNumber;
import care.vigil.sealed.PhoneSeal;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Answers patients from here: at once, and without waiting for a case. */
@ApplicationScoped
class FirstAnswers {

    private final IntakeStore store;
    private final Announcements announcements;
    private final PhoneSeal seal;
    private final IntakeConfig config;

    FirstAnswers(
            IntakeStore store, Announcements announcements, PhoneSeal seal, IntakeConfig config) {
        this.store = store;
        this.announcements = announcements;
        this.seal = seal;
        this.config = config;
    }

    /** Whether the words speak of danger to life, by every list that holds for the program. */
    static boolean speaksOfDanger(ProgramCopy program, String words) {
        return DangerWords.known().and(program.dangerWords()).in(words);
    }

    /** How a sender can be answered. */
    Addressee addressee(
            ProgramCopy program,
            UUID contactId,
            Sender sender,
            Candidates candidates,
            String language) {
        return new Addressee(
                contactId,
                candidates.answerIn(program.languages(), language),
                sender.phone().map(seal::seal).orElse(null),
                candidates.country(sender.phone().flatMap(PhoneNumber::country)).orElse(null));
    }

    /** What a contact was answered before. */
    Answers before(Handle tx, Contact contact, String words, Instant now) {
        return contact.firstTextAt() == null
                ? Answers.NONE
                : store.answers().of(tx, contact, words, now);
    }

    /** Whether an answer leaves from here. */
    FirstText decide(
            Handle tx,
            InboundMessage message,
            boolean danger,
            Contact contact,
            Candidates candidates,
            Answers before,
            Instant now) {
        return FirstText.decide(
                new Situation(
                        message.via(),
                        message.sender().phone().isPresent(),
                        candidates.forbidAutomaticTexts(),
                        store.openCases().anyOf(tx, contact.id()),
                        danger,
                        before,
                        now),
                config.firstTextPause());
    }

    /** Sends it. */
    void send(Handle tx, ProgramCopy program, Addressee to, UUID messageId, Answering answering) {
        var now = answering.at();
        var validity = new Validity(now, now.plus(config.firstTextLife()));
        announcements.firstText(tx, program, to, messageId, answering.template(), validity);
        store.contacts().firstTextAt(tx, to.contactId(), now);
    }

    /** Answers a message that was left to an open case which, as it turns out, had been closed. */
    void afterAll(Handle tx, UUID requestEventId, Instant now) {
        store.answers()
                .leftToCase(tx, requestEventId, now.minus(config.firstTextLife()))
                .ifPresent(place -> afterAll(tx, place, now));
    }

    private void afterAll(Handle tx, Place place, Instant now) {
        var contact = store.contacts().locked(tx, place.contactId());
        var sender = store.contacts().sender(tx, place.contactId());
        var program = store.programs().ofSlug(tx, place.program()).orElseThrow();
        var candidates = store.patients().candidates(tx, place.program(), sender);
        var before = store.answers().before(tx, contact, place.messageId(), now);
        boolean echo = FirstText.isEcho(before, false, now);
        if (sender.phone().isPresent() && !candidates.forbidAutomaticTexts() && !echo) {
            var to = addressee(program, place.contactId(), sender, candidates, null);
            var answering = new Answering(PatientTextTemplate.RECEIVED, now);
            send(tx, program, to, place.messageId(), answering);
            store.answers().sent(tx, place.messageId(), answering);
        }
    }
}
