package care.vigil.escalation.machine;

import care.vigil.escalation.machine.Escalation.Closed;
import care.vigil.escalation.machine.Escalation.Held;
import care.vigil.escalation.machine.Escalation.InContact;
import care.vigil.escalation.machine.Escalation.Looping;
import care.vigil.escalation.machine.Escalation.Open;
import care.vigil.escalation.machine.Escalation.Owned;
import care.vigil.escalation.machine.Escalation.Paging;
import care.vigil.escalation.machine.Escalation.Unowned;
import care.vigil.events.CaseStanding;
import care.vigil.events.PageReason;
import care.vigil.events.PatientTextTemplate;
import care.vigil.events.Role;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What is true of a case for its patient: the one statement that every text and every spoken answer
 * follows.
 */
public final class Truth {

    private Truth() {}

    /** Where a case stands; empty while there is nothing to add to its having been received. */
    public static Optional<CaseStanding> of(Escalation now) {
        return switch (now) {
            case Looping looping ->
                    Optional.of(
                            asksNobody(looping)
                                    ? CaseStanding.NOBODY_FOUND
                                    : CaseStanding.STILL_TRYING);
            case Paging paging -> whilePaging(paging.file());
            case InContact reached when waitsForAReader(reached) ->
                    Optional.of(CaseStanding.MESSAGE_UNREAD);
            case Held _ -> Optional.of(CaseStanding.CLINICIAN_HAS_IT);
            case Escalation _ -> Optional.empty();
        };
    }

    /** The text that says it. */
    static PatientTextTemplate text(CaseStanding standing) {
        return switch (standing) {
            case NOBODY_FOUND -> PatientTextTemplate.NOBODY_ON_CALL;
            case CONTACTING -> PatientTextTemplate.CONTACTING;
            case BACKUP_CONTACTED -> PatientTextTemplate.BACKUP_CONTACTED;
            case STILL_TRYING, MESSAGE_UNREAD -> PatientTextTemplate.STILL_TRYING;
            case CLINICIAN_HAS_IT -> PatientTextTemplate.CLINICIAN_HAS_IT;
        };
    }

    /** The texts that mislead nobody who reads them now. */
    public static List<PatientTextTemplate> texts(Escalation now) {
        return Stream.of(PatientTextTemplate.values()).filter(text -> holds(text, now)).toList();
    }

    /** Whether what the patient was told last has ceased to be true. */
    public static boolean takesBack(Escalation before, Escalation after) {
        return lastTold(after).filter(text -> !holds(text, after)).isPresent()
                && !texts(before).equals(texts(after));
    }

    /** Whether a text is true of a case. */
    static boolean holds(PatientTextTemplate text, Escalation now) {
        var standing = of(now).orElse(null);
        return switch (text) {
            case RECEIVED, DANGER -> true;
            case CONTACTING ->
                    standing == CaseStanding.CONTACTING
                            || standing == CaseStanding.BACKUP_CONTACTED;
            case BACKUP_CONTACTED -> standing == CaseStanding.BACKUP_CONTACTED;
            case NOBODY_ON_CALL -> standing == CaseStanding.NOBODY_FOUND;
            case CLINICIAN_HAS_IT -> standing == CaseStanding.CLINICIAN_HAS_IT;
            case STILL_TRYING -> now instanceof Unowned || standing == CaseStanding.MESSAGE_UNREAD;
            case EMERGENCY, CONTACT_MISSED -> now instanceof Unowned;
            case TRIED_TO_CALL -> now instanceof Owned;
            case CLOSED -> now instanceof Closed;
        };
    }

    private static Optional<PatientTextTemplate> lastTold(Escalation now) {
        var told =
                switch (now) {
                    case Open open -> open.file().told();
                    case Closed closed -> closed.file().told();
                    case Escalation.None _ -> List.<Told>of();
                };
        return told.isEmpty() ? Optional.empty() : Optional.of(told.getLast().template());
    }

    /**
     * Only what the carrier has taken is being done. A backup who cannot take it is not being
     * contacted any more; others are. Whoever had lost an owner is told of a backup at most.
     */
    private static Optional<CaseStanding> whilePaging(CaseFile file) {
        if (asked(file).anyMatch(p -> p.role() == Role.BACKUP && !p.cannotAnswer())) {
            return Optional.of(CaseStanding.BACKUP_CONTACTED);
        }
        if (file.search() > 1) {
            return Optional.of(CaseStanding.STILL_TRYING);
        }
        return asked(file).findAny().map(_ -> CaseStanding.CONTACTING);
    }

    /** The clinicians who are looked for in this search and whose page the carrier has taken. */
    private static Stream<Page> asked(CaseFile file) {
        return file.pages().stream()
                .filter(p -> p.reason() == PageReason.CRISIS && p.wasTaken())
                .filter(file::isCurrent);
    }

    /** Whether no seat of the search had anybody on call when its turn came last. */
    private static boolean asksNobody(Unowned now) {
        return now.timers().stream()
                .filter(t -> t.kind() == Timer.Kind.ASK_AGAIN && t.isSearch())
                .filter(t -> !t.seat().isOperations())
                .allMatch(t -> t.pageId() == null);
    }

    /** Whether others are asked to read what the owner has not read in time. */
    private static boolean waitsForAReader(Open now) {
        return now.timers().stream().anyMatch(t -> t.isFor(PageReason.UNREAD_MESSAGE));
    }
}
