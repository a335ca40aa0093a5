package care.vigil.escalation.feed;

import java.util.List;
import java.util.function.LongFunction;

/**
 * Where somebody begins, or goes on after a break.
 *
 * @param id where they may go on after the next break
 * @param reset true when it cannot be said what they have missed: they fetch everything
 * @param missed what they have missed
 */
public record Start(long id, boolean reset, List<Change> missed) {

    /** More than so many changes are not worth repeating. */
    static final int WORTH_REPEATING = 1000;

    /**
     * Decides it.
     *
     * @param lastSeen the last id that they heard, in their own words; null for somebody new
     * @param visible what can be seen by whoever looks now
     * @param newest the greatest number there is
     * @param after what came after a number, at most one more than is worth repeating
     */
    static Start of(
            String lastSeen, Position visible, long newest, LongFunction<List<Change>> after) {
        long safe = visible.safe();
        if (lastSeen == null) {
            return new Start(safe, false, List.of());
        }
        if (!lastSeen.matches("\\d{1,18}")) {
            return new Start(safe, true, List.of());
        }
        long seen = Long.parseLong(lastSeen);
        if (seen < visible.first() || seen > newest) {
            return new Start(safe, true, List.of());
        }
        var missed = after.apply(seen);
        return missed.size() > WORTH_REPEATING
                ? new Start(safe, true, List.of())
                : new Start(seen, false, missed);
    }
}
