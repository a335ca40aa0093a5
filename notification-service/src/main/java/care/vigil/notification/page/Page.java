package care.vigil.notification.page;

import care.vigil.events.PageReason;
import java.time.Instant;
import java.util.UUID;

/**
 * One clinician asked about one case; asked again it is the same page with a higher round.
 *
 * @param caseVersion the version of the case that asked last
 * @param open false once the case was stood down
 * @param requestEventId the request that asked last
 * @param receivedAt T0 of the case
 * @param askedAt when it was asked last
 * @param callsEnded calls that ended without a key since it was opened
 * @param sealedPatientPhone with which the owner can be joined; null where there is none
 */
public record Page(
        UUID pageId,
        UUID escalationId,
        long caseVersion,
        String program,
        UUID clinicianId,
        PageReason reason,
        PageCode code,
        boolean open,
        int round,
        int failedRound,
        UUID requestEventId,
        Instant receivedAt,
        Instant askedAt,
        int callsEnded,
        String sealedPatientPhone) {

    /** What its clinician is told something about. */
    public Matter matter() {
        return new Matter(escalationId, clinicianId, program, code);
    }
}
