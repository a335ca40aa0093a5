package care.vigil.intake;

import care.vigil.carrier.inbox.InboxMarks;
import care.vigil.events.CaseStanding;
import care.vigil.events.EscalationEvent;
import care.vigil.events.EscalationEvent.EscalationOpened;
import care.vigil.events.EscalationEvent.RequestJoined;
import care.vigil.events.ProgramEvent.ProgramPublished;
import care.vigil.intake.Reception.Moment;
import care.vigil.intake.message.InboundMessage;
import care.vigil.intake.program.ProgramCopy;
import care.vigil.intake.store.Alarms;
import care.vigil.intake.store.IntakeStore;
import care.vigil.intake.store.UnroutedMessages;
import care.vigil.messaging.Database;
import care.vigil.program.ProgramDocument;
import care.vigil.sealed.PhoneNumber;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/**
 * Start reading here: everything intake-service can be asked to do.
 *
 * <p>A text, a call or an app's request becomes durable and is then told to escalation-service
 * until there is a case. Whatever the words are, nothing is judged, filtered or refused here.
 */
@ApplicationScoped
public class IntakeService {

    private final Database database;
    private final Reception reception;
    private final FirstAnswers answers;
    private final IntakeStore store;
    private final UnroutedMessages unrouted;
    private final Alarms alarms;
    private final InboxMarks marks;

    IntakeService(
            Database database,
            Reception reception,
            FirstAnswers answers,
            IntakeStore store,
            UnroutedMessages unrouted,
            Alarms alarms,
            InboxMarks marks) {
        this.database = database;
        this.reception = reception;
        this.answers = answers;
        this.store = store;
        this.unrouted = unrouted;
        this.alarms = alarms;
        this.marks = marks;
    }

    /**
     * Takes what the carrier brought for one of our numbers. When this returns it is durable; when
     * it throws, nothing was kept and the carrier should come again.
     */
    public Received receive(String to, InboundMessage message) {
        return database.inTransaction(tx -> {
            var now = Database.now(tx);
            return store.programs()
                    .ofNumber(tx, to)
                    .<Received>map(program -> reception.take(tx, program, message, Moment.of(now)))
                    .orElseGet(() -> keepUnrouted(tx, to, message, now));
        });
    }

    /**
     * Takes a request of a program's own app. The same key and the same content again get the same
     * answer; another content is refused.
     */
    public Received receiveFromApp(ProgramCopy program, InboundMessage message) {
        return database.inTransaction(tx -> {
            var kept = reception.take(tx, program, message, Moment.of(Database.now(tx)));
            return kept.fresh() || sameContent(tx, kept, message) ? kept : new Received.KeyReused();
        });
    }

    /** Whether whoever sent this can be texted; the same for every copy of it. */
    public boolean textable(Received.Kept kept) {
        return database.read(handle -> store.messages().senderIsTextable(handle, kept.messageId()));
    }

    /**
     * What a caller can be told.
     *
     * @param languages what the caller reads, best first
     * @param country where the caller is, as far as it is known; null when it is not
     * @param standing where the caller's case stands; null when nothing is known
     */
    public record News(
            ProgramDocument program,
            List<String> languages,
            String country,
            CaseStanding standing) {}

    /** What whoever called can be told now; empty when the program is not known. */
    public Optional<News> newsFor(Received.Kept kept) {
        return database.read(handle ->
                store.programs()
                        .document(handle, kept.program())
                        .map(program -> newsFor(handle, program, kept.messageId())));
    }

    /** Takes in a program's newest snapshot, and what has been waiting for its numbers. */
    public void learn(Handle tx, ProgramPublished published) {
        if (store.programs().keep(tx, published)) {
            marks.begin(tx, published.document().crisisNumber(), Database.now(tx));
        }
        receiveWaiting(tx, published.document().crisisNumber());
        receiveWaiting(tx, published.document().pagerNumber());
    }

    /** Takes in where a case stands, and that a request has one. */
    public void learn(Handle tx, EscalationEvent event) {
        store.openCases().learn(tx, event);
        switch (event) {
            case EscalationOpened opened -> {
                hasCase(tx, opened.requestEventId(), opened.escalationId());
                answers.afterAll(tx, opened.requestEventId(), Database.now(tx));
            }
            case RequestJoined joined ->
                    hasCase(tx, joined.requestEventId(), joined.escalationId());
            case EscalationEvent.EscalationChanged _, EscalationEvent.EscalationClosed _ -> {}
        }
    }

    private News newsFor(Handle handle, ProgramDocument program, UUID messageId) {
        var contactId = store.messages().contactOf(handle, messageId);
        var sender = store.contacts().sender(handle, contactId);
        var candidates = store.patients().candidates(handle, program.slug(), sender);
        return new News(
                program,
                candidates.answerIn(program.languages(), null),
                candidates.country(sender.phone().flatMap(PhoneNumber::country)).orElse(null),
                store.openCases().standing(handle, contactId).orElse(null));
    }

    private Received keepUnrouted(Handle tx, String to, InboundMessage message, Instant now) {
        unrouted.keep(tx, to, message, now);
        alarms.raise(tx, Alarms.Kind.UNROUTED_MESSAGE, message.sourceId(), null, now);
        return new Received.Unrouted(!store.programs().any(tx));
    }

    private void receiveWaiting(Handle tx, String number) {
        // No program has it, where the snapshot is older than what is known: it waits on.
        store.programs().ofNumber(tx, number).ifPresent(program -> receive(tx, program, number));
    }

    private void receive(Handle tx, ProgramCopy program, String number) {
        var now = Database.now(tx);
        for (var waiting : unrouted.take(tx, number, now)) {
            var moment = new Moment(waiting.receivedAt(), now);
            reception.take(tx, program, waiting.message(), moment);
            alarms.clear(tx, Alarms.Kind.UNROUTED_MESSAGE, waiting.message().sourceId(), now);
        }
    }

    private void hasCase(Handle tx, UUID requestEventId, UUID escalationId) {
        var now = Database.now(tx);
        reception.hasCase(tx, requestEventId);
        store.messages().caseKnown(tx, requestEventId, escalationId, now);
    }

    private boolean sameContent(Handle tx, Received.Kept kept, InboundMessage message) {
        return store.messages().sameOriginal(tx, kept.messageId(), message.original().bytes());
    }
}
