package care.vigil.simulator.handsets;

import java.time.Instant;

/**
 * One text on a handset.
 *
 * @param sid the carrier's id
 * @param direction {@code received} by the handset or {@code sent} from it
 * @param with the number at the other end
 * @param body the words
 * @param at when the handset had it, or sent it
 * @param acceptedAt when the carrier was asked to send it (when the REST request arrived)
 */
public record TextLine(
        String sid, String direction, String with, String body, Instant at, Instant acceptedAt) {

    /** Whether the handset received it. */
    public boolean received() {
        return direction.equals("received");
    }
}
