package care.vigil.escalation.board;

import java.time.Instant;

/**
 * One person asked, as shown.
 *
 * @param how the carrier's word in plain language, as far as it is known
 */
public record PageView(String name, String role, int round, Instant pagedAt, String how) {

    /** How often they were asked, when it was more than once. */
    public String times() {
        return round > 1 ? ", asked " + round + " times" : "";
    }
}
