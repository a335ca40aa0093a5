package care.vigil.carrier.inbox;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * How far the carrier's record of one number was read.
 *
 * @param beganAt when this number was first known here; nothing from before is taken
 * @param listedTo up to when everything was read
 */
public record Mark(String number, Instant beganAt, Instant listedTo) {

    /** A number begins by our clock, and the carrier says when by its own. */
    private static final Duration CLOCKS_DIFFER = Duration.ofSeconds(5);

    /**
     * From when to read again: the carrier's list may show a text late, and its clock is not ours.
     */
    public Instant from(Duration overlap) {
        var again = listedTo.minus(overlap);
        var beginning = beganAt.minus(CLOCKS_DIFFER);
        return (again.isBefore(beginning) ? beginning : again).truncatedTo(ChronoUnit.SECONDS);
    }
}
