package care.vigil.notification.page;

import care.vigil.events.OwnerNews;
import care.vigil.events.PageSubject;
import care.vigil.events.PatientTextTemplate;
import java.time.Instant;
import java.util.UUID;

/** What an attempt is for. */
public sealed interface Purpose {

    /** To ask a clinician. */
    record Asking(
            UUID escalationId,
            long caseVersion,
            UUID pageId,
            int round,
            UUID requestEventId,
            UUID clinicianId,
            UUID phoneId,
            PageSubject subject)
            implements Purpose {}

    /**
     * To answer somebody, or to tell a clinician who has a case.
     *
     * @param escalationId null where no case is meant
     * @param clinicianId null for somebody unknown
     * @param about what is said, so that it is not said twice
     */
    record Answering(UUID escalationId, UUID clinicianId, String about) implements Purpose {}

    /** To tell the owner of a case something that asks for no answer. */
    record News(UUID escalationId, long caseVersion, UUID clinicianId, OwnerNews news)
            implements Purpose {}

    /** To call the owner of a case, who asked to be joined with the patient. */
    record Connecting(UUID escalationId, UUID clinicianId, UUID bridgeId) implements Purpose {}

    /**
     * To tell a patient what is true now.
     *
     * @param escalationId null for the first text
     * @param expiresAt null when it does not expire
     */
    record Texting(
            UUID escalationId,
            long caseVersion,
            UUID contactId,
            PatientTextTemplate template,
            Instant expiresAt)
            implements Purpose {}
}
