package care.vigil.web.grant;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * One reader may read about one case for a moment. It names nobody: it travels in an address.
 *
 * @param readerId the account that asked; the grant is worth nothing to another
 */
public record ReadGrant(
        UUID escalationId,
        UUID contactId,
        String program,
        UUID readerId,
        Reason reason,
        Instant expiresAt) {

    /** How long a grant is good for, by the database's clock. */
    public static final Duration LIFE = Duration.ofSeconds(60);

    /** Why somebody may read; it decides how much. */
    public enum Reason {
        /** Owns the case. */
        OWNER,
        /** Was paged for the case. */
        PAGED,
        /** Supervises the program. */
        SUPERVISOR,
        /** Still owes what is due after the case was closed. */
        FOLLOW_UP,
        /** Holds the emergency task: where help must go and whom to call, not the words. */
        EMERGENCY_TASK;

        /** Whether the patient's words and crisis plan are shown. */
        public boolean words() {
            return this != EMERGENCY_TASK;
        }
    }
}
