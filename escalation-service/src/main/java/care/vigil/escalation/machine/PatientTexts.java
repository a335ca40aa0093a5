package care.vigil.escalation.machine;

import care.vigil.escalation.machine.CaseEvent.Acknowledged;
import care.vigil.escalation.machine.CaseEvent.CaseClosed;
import care.vigil.escalation.machine.CaseEvent.ContactMissed;
import care.vigil.escalation.machine.CaseEvent.EmergencyPrompted;
import care.vigil.escalation.machine.CaseEvent.EmergencyPrompted.Cause;
import care.vigil.escalation.machine.CaseEvent.MessageRead;
import care.vigil.escalation.machine.CaseEvent.OwnerLost;
import care.vigil.escalation.machine.CaseEvent.PageHandedOver;
import care.vigil.escalation.machine.CaseEvent.Paged;
import care.vigil.escalation.machine.CaseEvent.PatientNotReached;
import care.vigil.escalation.machine.CaseEvent.PatientTold;
import care.vigil.escalation.machine.CaseEvent.RequestJoined;
import care.vigil.escalation.machine.Escalation.InContact;
import care.vigil.escalation.machine.Escalation.Looping;
import care.vigil.escalation.machine.Escalation.Open;
import care.vigil.escalation.machine.Escalation.Owned;
import care.vigil.escalation.machine.Escalation.Paging;
import care.vigil.escalation.machine.Escalation.Unowned;
import care.vigil.events.PageReason;
import care.vigil.events.PatientTextTemplate;
import care.vigil.events.Role;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** What the patient is told, and when: never more than is true (promise P7). */
final class PatientTexts {

    /** A patient who writes again is answered at most this often. */
    private static final Duration ANSWER_AT_MOST_EVERY = Duration.ofMinutes(2);

    /** Two machines that answer each other stop after so many texts to a patient in an hour. */
    private static final int ENDS_A_LOOP = 6;

    /** So many answers in an hour are never too many, however much else was told in it. */
    private static final int ALWAYS_ANSWERED = 3;

    private static final Duration STAYS_TRUE = Duration.ofMinutes(30);

    private PatientTexts() {}

    /** The text that follows from an event; empty when nothing new is true or texting is barred. */
    static Optional<PatientTold> toTell(Escalation before, Escalation after, CaseEvent event) {
        var file = fileOf(before, after);
        if (file.isEmpty() || !file.get().patient().canBeTexted()) {
            return Optional.empty();
        }
        return template(before, file.get(), event)
                .map(text ->
                        new PatientTold(
                                event.at(),
                                text,
                                trueUntil(text, after, event.at()),
                                event instanceof RequestJoined));
    }

    private static Optional<PatientTextTemplate> template(
            Escalation before, CaseFile file, CaseEvent event) {
        return switch (event) {
            case PageHandedOver handed when before instanceof Paging ->
                    contacting(file, handed).filter(t -> !file.hasTold(t));
            case EmergencyPrompted prompted -> prompt(file, prompted);
            case OwnerLost _ -> Optional.of(PatientTextTemplate.STILL_TRYING);
            case Acknowledged _ when before instanceof Unowned ->
                    Optional.of(PatientTextTemplate.CLINICIAN_HAS_IT);
            case Acknowledged _, MessageRead _ -> hasItAfterAll(file);
            case PatientNotReached tried -> triedToCall(file, tried);
            case ContactMissed _ -> Optional.of(PatientTextTemplate.CONTACT_MISSED);
            case Paged paged
                    when before instanceof Looping && paged.reason() == PageReason.CRISIS ->
                    stillTrying(file, paged);
            case RequestJoined joined when !joined.danger() && mayAnswer(file, joined.at()) ->
                    truth(before, file, joined);
            case CaseClosed _ -> Optional.of(PatientTextTemplate.CLOSED);
            case CaseEvent _ -> Optional.empty();
        };
    }

    /**
     * Not twice in two minutes. And whoever got so many texts in an hour, some of them answers, may
     * be a machine that answers each: it is answered no more until the hour is over, and what
     * becomes of the case is told all the same. The text that the first message was answered with
     * counts; it left before there was a case.
     */
    private static boolean mayAnswer(CaseFile file, Instant at) {
        var hourAgo = at.minus(Duration.ofHours(1));
        var first = file.origin().receivedAt().isAfter(hourAgo) ? 1 : 0;
        var told = file.toldSince(hourAgo);
        return file.toldSince(at.minus(ANSWER_AT_MOST_EVERY)).isEmpty()
                && (first + told.size() < ENDS_A_LOOP
                        || told.stream().filter(Told::answer).count() < ALWAYS_ANSWERED);
    }

    private static Optional<PatientTextTemplate> contacting(CaseFile file, PageHandedOver handed) {
        return file.page(handed.pageId())
                .filter(page -> page.reason() == PageReason.CRISIS)
                .map(page ->
                        page.role() == Role.BACKUP
                                ? PatientTextTemplate.BACKUP_CONTACTED
                                : PatientTextTemplate.CONTACTING)
                .filter(text ->
                        text == PatientTextTemplate.BACKUP_CONTACTED || !isTriedAlready(file));
    }

    /** Whoever was told that we are trying learns nothing new from one more page. */
    private static boolean isTriedAlready(CaseFile file) {
        return file.hasTold(PatientTextTemplate.BACKUP_CONTACTED)
                || file.hasTold(PatientTextTemplate.STILL_TRYING);
    }

    private static boolean saidAt(CaseFile file, Instant at) {
        return file.told().stream().anyMatch(t -> !t.at().isBefore(at));
    }

    /** That nobody has answered is true only as long as nobody ever had the case. */
    private static Optional<PatientTextTemplate> prompt(CaseFile file, EmergencyPrompted prompted) {
        if (prompted.cause() == Cause.NOBODY_ON_CALL) {
            return Optional.of(PatientTextTemplate.NOBODY_ON_CALL);
        }
        if (file.search() == 1) {
            return Optional.of(PatientTextTemplate.EMERGENCY);
        }
        return saidAt(file, prompted.at())
                ? Optional.empty()
                : Optional.of(PatientTextTemplate.STILL_TRYING);
    }

    /** Only whoever was told that we were still trying has to hear that we are not any more. */
    private static Optional<PatientTextTemplate> hasItAfterAll(CaseFile file) {
        return !file.told().isEmpty()
                        && file.told().getLast().template() == PatientTextTemplate.STILL_TRYING
                ? Optional.of(PatientTextTemplate.CLINICIAN_HAS_IT)
                : Optional.empty();
    }

    /** Once in each search, when the loop asks again after the prompt. */
    private static Optional<PatientTextTemplate> stillTrying(CaseFile file, Paged paged) {
        return saidAt(file, paged.at()) || file.hasTold(PatientTextTemplate.STILL_TRYING)
                ? Optional.empty()
                : Optional.of(PatientTextTemplate.STILL_TRYING);
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
        return switch (now) {
            case Looping looping when asksNobody(looping) ->
                    Optional.of(PatientTextTemplate.NOBODY_ON_CALL);
            case Looping _ -> Optional.of(PatientTextTemplate.STILL_TRYING);
            case InContact reached when waitsForAReader(reached) ->
                    Optional.of(PatientTextTemplate.STILL_TRYING);
            case Owned _, InContact _ -> Optional.of(PatientTextTemplate.CLINICIAN_HAS_IT);
            case Paging _ when file.hasTold(PatientTextTemplate.BACKUP_CONTACTED) ->
                    Optional.of(
                            backupMayAnswer(file)
                                    ? PatientTextTemplate.BACKUP_CONTACTED
                                    : PatientTextTemplate.CONTACTING);
            case Paging _ when file.hasTold(PatientTextTemplate.CONTACTING) ->
                    Optional.of(PatientTextTemplate.CONTACTING);
            case Paging _ when file.search() > 1 -> Optional.of(PatientTextTemplate.STILL_TRYING);
            case Paging _ -> received(file, joined);
            case Escalation _ -> Optional.empty();
        };
    }

    /** A backup who cannot take it is not being contacted any more; others are. */
    private static boolean backupMayAnswer(CaseFile file) {
        return file.pages().stream()
                .anyMatch(p ->
                        p.role() == Role.BACKUP
                                && p.reason() == PageReason.CRISIS
                                && !p.cannotAnswer());
    }

    /** Whether no seat of the search had anybody on call when its turn came last. */
    private static boolean asksNobody(Looping now) {
        return now.timers().stream()
                .filter(t -> t.kind() == Timer.Kind.ASK_AGAIN && t.isSearch())
                .filter(t -> !t.seat().isOperations())
                .allMatch(t -> t.pageId() == null);
    }

    /** Whether others are asked to read what the owner has not read in time. */
    private static boolean waitsForAReader(InContact now) {
        return now.timers().stream().anyMatch(t -> t.isFor(PageReason.UNREAD_MESSAGE));
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
