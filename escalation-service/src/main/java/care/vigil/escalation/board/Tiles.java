package care.vigil.escalation.board;

import java.time.Instant;
import java.util.List;

/**
 * The figures at the head of the board, for the programs that the visitor may see.
 *
 * @param open cases that are not closed
 * @param unacknowledged of these, the ones without an owner
 * @param nearestBreach the earliest target, or end of the time to read a message, that is running
 *     or was missed; null while none runs
 * @param gaps programs in which a role has nobody on call now
 * @param rosterAsOf the age of the stalest roster that this was judged by; null without any roster
 * @param unsentSince since when the oldest page waits for a word of the carrier; null when none
 *     does
 */
public record Tiles(
        Instant at,
        int open,
        int unacknowledged,
        Instant nearestBreach,
        List<Coverage> gaps,
        Instant rosterAsOf,
        Instant unsentSince) {

    private static final int PATIENCE_SECONDS = 15;

    /** How many roles have nobody on call. */
    public int emptyRoles() {
        return gaps.stream().mapToInt(gap -> gap.roles().size()).sum();
    }

    /** Whether a page has waited longer than any carrier should take. */
    public boolean isPageLate() {
        return isPageLate(unsentSince, at);
    }

    /** Whether the rosters are older than two of their regular announcements. */
    public boolean isRosterOld() {
        return isRosterOld(rosterAsOf, at);
    }

    static boolean isPageLate(Instant unsentSince, Instant at) {
        return unsentSince != null && unsentSince.plusSeconds(PATIENCE_SECONDS).isBefore(at);
    }

    static boolean isRosterOld(Instant rosterAsOf, Instant at) {
        return rosterAsOf == null || rosterAsOf.plusSeconds(90).isBefore(at);
    }
}
