package care.vigil.escalation.board;

import java.time.Instant;
import java.util.UUID;

/**
 * One person asked, as shown.
 *
 * @param how what came of it, as far as the case knows; what the carrier said last is {@link
 *     CarrierSaid}
 */
public record PageView(UUID id, String name, String role, int round, Instant pagedAt, String how) {

    /** How often they were asked, when it was more than once. */
    public String times() {
        return round > 1 ? ", asked " + round + " times" : "";
    }
}
