package care.vigil.carrier.inbox;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * How far the carrier's record of one number was read.
 *
 * @param beganAt when this number was first known here; nothing before it is taken
 * @param listedTo up to when everything was read
 */
public record Mark(String number, Instant beganAt, Instant listedTo) {

    /**
     * From when to read again: the carrier's list may show a text late, and its clock is not ours.
     */
    public Instant from(Duration overlap) {
        var again = listedTo.minus(overlap);
        return (again.isBefore(beganAt) ? beganAt : again).truncatedTo(ChronoUnit.SECONDS);
    }
}
