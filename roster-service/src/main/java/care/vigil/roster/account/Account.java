package care.vigil.roster.account;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * A login.
 *
 * @param clinicianId null for somebody who is never paged
 * @param roles words of {@link AccountRole} by program
 * @param epoch rises when every session of the account is revoked
 */
public record Account(
        UUID id,
        String handle,
        String displayName,
        UUID clinicianId,
        Map<String, Set<String>> roles,
        long epoch,
        boolean active) {

    /** After this long the password is asked for again, however often the session was renewed. */
    public static final Duration LONGEST_SESSION = Duration.ofHours(12);

    /** Whether a session that began with this epoch at this time may go on. */
    public boolean mayRenew(long sessionEpoch, Instant loggedInAt, Instant now) {
        return active && sessionEpoch == epoch && now.isBefore(loggedInAt.plus(LONGEST_SESSION));
    }
}
