package care.vigil.roster.store;

import care.vigil.events.Role;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Somebody who can be paged.
 *
 * @param memberships what they can be on call as, by program
 * @param phones in the order in which they are tried
 */
public record Clinician(
        UUID id,
        String handle,
        String displayName,
        boolean active,
        long version,
        Map<String, Set<Role>> memberships,
        List<Phone> phones) {

    /**
     * One number.
     *
     * @param masked its last digits, for people
     * @param sealedNumber the whole of it, for notification-service
     */
    public record Phone(
            UUID id,
            String masked,
            String sealedNumber,
            boolean sms,
            boolean voice,
            boolean verified) {}
}
