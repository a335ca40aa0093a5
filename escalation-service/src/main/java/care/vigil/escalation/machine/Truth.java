package care.vigil.escalation.machine;

import care.vigil.escalation.machine.Escalation.Held;
import care.vigil.escalation.machine.Escalation.InContact;
import care.vigil.escalation.machine.Escalation.Looping;
import care.vigil.escalation.machine.Escalation.Open;
import care.vigil.escalation.machine.Escalation.Paging;
import care.vigil.escalation.machine.Escalation.Unowned;
import care.vigil.events.CaseStanding;
import care.vigil.events.PageReason;
import care.vigil.events.PatientTextTemplate;
import care.vigil.events.Role;
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
