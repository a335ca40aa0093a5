package care.vigil.escalation.machine;

import care.vigil.events.Via;
import java.time.Instant;
import java.util.UUID;

/**
 * One message or call of a patient, without its words.
 *
 * @param eventId the id of the event that told of it
 * @param receivedAt T0 if it opens a case
 * @param danger the words speak of danger to life
 * @param echo the words may be a machine's that answers our texts
 * @param previous the contact's last closed case; null when there is none
 */
public record Request(
        UUID eventId,
        String program,
        UUID contactId,
        UUID messageId,
        Via via,
        Instant receivedAt,
        Patient patient,
        boolean danger,
        boolean echo,
        Previous previous) {

    /**
     * A closed case of the same contact.
     *
     * @param owner who had it; null when nobody did
     */
    public record Previous(UUID escalationId, UUID owner, Instant closedAt) {}
}
