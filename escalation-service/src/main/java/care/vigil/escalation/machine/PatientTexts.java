package care.vigil.escalation.machine;

import care.vigil.echo.Echo;
import care.vigil.escalation.machine.Escalation.Looping;
import care.vigil.escalation.machine.Escalation.Open;
import care.vigil.escalation.machine.Escalation.Owned;
import care.vigil.escalation.machine.Escalation.Paging;
import care.vigil.escalation.machine.Escalation.Unowned;
import care.vigil.escalation.machine.MessageEvent.MessageRead;
import care.vigil.escalation.machine.MessageEvent.PatientTold;
import care.vigil.escalation.machine.MessageEvent.TextDropped;
import care.vigil.escalation.machine.OwnerEvent.Acknowledged;
import care.vigil.escalation.machine.OwnerEvent.ContactMissed;
import care.vigil.escalation.machine.OwnerEvent.OwnerLost;
import care.vigil.escalation.machine.OwnerEvent.PatientNotReached;
import care.vigil.escalation.machine.RequestEvent.CaseClosed;
import care.vigil.escalation.machine.RequestEvent.RequestJoined;
import care.vigil.escalation.machine.SearchEvent.EmergencyPrompted;
import care.vigil.escalation.machine.SearchEvent.EmergencyPrompted.Cause;
import care.vigil.escalation.machine.SearchEvent.PageHandedOver;
import care.vigil.escalation.machine.SearchEvent.Paged;
import care.vigil.events.PageReason;
import care.vigil.events.PatientTextTemplate;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** What the patient is told, and when: never more than is true (promise P7). */
final class PatientTexts {

    /** A patient who writes again is answered at most this often. */
    private static final Duration ANSWER_AT_MOST_EVERY = Duration.ofMinutes(2);

    private static final Duration STAYS_TRUE = Duration.ofMinutes(30);

    private PatientTexts() {}

    /** The text that follows from an event; empty when nothing new is true or texting is barred. */
    static Optional<PatientTold> toTell(Escalation before, Escalation after, CaseEvent event) {
        var file = fileOf(before, after);
        if (file.isEmpty() || !file.get().patient().canBeTexted()) {
            return Optional.empty();
        }
        return template(before, after, file.get(), event)
                .map(text ->
                        new PatientTold(
                                event.at(),
                                text,
                                trueUntil(text, after, event.at()),
                                answers(file.get(), event)));
    }

    private static Optional<PatientTextTemplate> template(
            Escalation before, Escalation after, CaseFile file, CaseEvent event) {
        return switch (event) {
            case PageHandedOver _ when before instanceof Paging ->
                    contacting(before, after).filter(text -> isNews(file, text));
            case EmergencyPrompted prompted -> prompt(after, file, prompted);
            case OwnerLost _ -> Optional.of(PatientTextTemplate.STILL_TRYING);
            case Acknowledged _ when before instanceof Unowned ->
                    Optional.of(PatientTextTemplate.CLINICIAN_HAS_IT);
            case Acknowledged _, MessageRead _ -> hasItAfterAll(file);
            case PatientNotReached tried -> triedToCall(file, tried);
            case ContactMissed _ -> Optional.of(PatientTextTemplate.CONTACT_MISSED);
            case Paged paged
                    when before instanceof Looping && paged.reason() == PageReason.CRISIS ->
                    stillTrying(file, paged);
            case RequestJoined joined when !joined.danger() && mayAnswer(file, joined) ->
                    truth(before, file, joined);
            case TextDropped _ -> instead(after, file);
            case CaseClosed _ -> Optional.of(PatientTextTemplate.CLOSED);
            case CaseEvent _ -> Optional.empty();
        };
    }

    /** Whether a text answers a message, or stands for one that did and was not sent. */
    private static boolean answers(CaseFile file, CaseEvent event) {
        return event instanceof RequestJoined
                || (event instanceof TextDropped && file.told().getLast().answer());
    }

    /**
     * Where the last text was not sent: whoever had written is answered all the same, and whoever
     * was to be told of a change is told where the case stands, unless they know.
     */
    private static Optional<PatientTextTemplate> instead(Escalation after, CaseFile file) {
        var dropped = file.told().getLast();
        var truth = Truth.of(after).map(Truth::text).orElse(PatientTextTemplate.RECEIVED);
        return dropped.answer() || dropped.template() == truth || !file.hasTold(truth)
                ? Optional.of(truth)
                : Optional.empty();
    }

    /**
     * Not twice in two minutes, and what may be a machine's words only once it has nothing of ours
     * to answer. What becomes of the case is told all the same.
     */
    private static boolean mayAnswer(CaseFile file, RequestJoined joined) {
        var silence = joined.echo() ? Echo.silence(joined.danger()) : ANSWER_AT_MOST_EVERY;
        return file.toldSince(joined.at().minus(silence)).isEmpty();
    }

    /** What the carrier's taking a page has made true. */
    private static Optional<PatientTextTemplate> contacting(Escalation before, Escalation after) {
        var truth = Truth.of(after);
        return truth.equals(Truth.of(before)) ? Optional.empty() : truth.map(Truth::text);
    }

    /** Whoever was told that we are trying learns nothing new from one more page. */
    private static boolean isNews(CaseFile file, PatientTextTemplate text) {
        return !file.hasTold(text)
                && (text == PatientTextTemplate.BACKUP_CONTACTED
                        || !(file.hasTold(PatientTextTemplate.BACKUP_CONTACTED)
                                || file.hasTold(PatientTextTemplate.STILL_TRYING)));
    }

    private static boolean saidAt(CaseFile file, Instant at) {
        return file.told().stream().anyMatch(t -> !t.at().isBefore(at));
    }

    /**
     * That nobody has answered is true only as long as nobody ever had the case. Later, nobody may
     * be on call when the target comes.
     */
    private static Optional<PatientTextTemplate> prompt(
            Escalation after, CaseFile file, EmergencyPrompted prompted) {
        if (prompted.cause() == Cause.NOBODY_ON_CALL) {
            return Optional.of(PatientTextTemplate.NOBODY_ON_CALL);
        }
        if (file.search() == 1) {
            return Optional.of(PatientTextTemplate.EMERGENCY);
        }
        return Truth.of(after)
                .map(Truth::text)
                .filter(text -> text != lastTold(file) || !saidAt(file, prompted.at()));
    }

    /** Only whoever was told that we were still trying has to hear that we are not any more. */
    private static Optional<PatientTextTemplate> hasItAfterAll(CaseFile file) {
        return lastTold(file) == PatientTextTemplate.STILL_TRYING
                ? Optional.of(PatientTextTemplate.CLINICIAN_HAS_IT)
                : Optional.empty();
    }

    /**
     * When the loop asks again after the prompt: once in each search, and to whoever was told last
     * that nobody is on call.
     */
    private static Optional<PatientTextTemplate> stillTrying(CaseFile file, Paged paged) {
        var untrue = lastTold(file) == PatientTextTemplate.NOBODY_ON_CALL;
        return untrue
                        || !(saidAt(file, paged.at())
                                || file.hasTold(PatientTextTemplate.STILL_TRYING))
                ? Optional.of(PatientTextTemplate.STILL_TRYING)
                : Optional.empty();
    }

    /** Null for a patient who was told nothing yet. */
    private static PatientTextTemplate lastTold(CaseFile file) {
        return file.told().isEmpty() ? null : file.told().getLast().template();
    }

    /** Each attempt counts, and not each is told. */
    private static Optional<PatientTextTemplate> triedToCall(
            CaseFile file, PatientNotReached tried) {
        var lately = tried.at().minus(ANSWER_AT_MOST_EVERY);
        var said =
                file.told().stream()
                        .anyMatch(t ->
                                t.template() == PatientTextTemplate.TRIED_TO_CALL
                                        && t.at().isAfter(lately));
        return said ? Optional.empty() : Optional.of(PatientTextTemplate.TRIED_TO_CALL);
    }

    /**
     * What answers a patient who writes again. Words of danger are not answered from here: they
     * have been, with the emergency numbers first, before any case was asked. Before any page left
     * there is nothing to add to the text that the first message was answered with; later the
     * arrival itself is what is true.
     */
    private static Optional<PatientTextTemplate> truth(
            Escalation now, CaseFile file, RequestJoined joined) {
        return Truth.of(now).map(Truth::text).or(() -> received(file, joined));
    }

    private static Optional<PatientTextTemplate> received(CaseFile file, RequestJoined joined) {
        var answered = file.origin().receivedAt().plus(ANSWER_AT_MOST_EVERY).isAfter(joined.at());
        return answered ? Optional.empty() : Optional.of(PatientTextTemplate.RECEIVED);
    }

    private static Instant trueUntil(PatientTextTemplate text, Escalation after, Instant at) {
        var bound = at.plus(STAYS_TRUE);
        var ends =
                switch (after) {
                    case Paging(var file, _) -> file.promptDue();
                    case Owned owned -> contactDue(owned).orElse(bound);
                    case Escalation _ -> bound;
                };
        return text == PatientTextTemplate.EMERGENCY || !ends.isAfter(at) ? bound : ends;
    }

    private static Optional<Instant> contactDue(Owned owned) {
        return owned.timers().stream()
                .filter(t -> t.kind() == Timer.Kind.CONTACT)
                .map(Timer::due)
                .findFirst();
    }

    private static Optional<CaseFile> fileOf(Escalation before, Escalation after) {
        if (after instanceof Open open) {
            return Optional.of(open.file());
        }
        return before instanceof Open open ? Optional.of(open.file()) : Optional.empty();
    }
}
