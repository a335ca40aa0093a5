package care.vigil.escalation.machine;

import java.time.Instant;

/**
 * A message of the patient that the owner has not opened.
 *
 * @param number the count of the patient's messages when it arrived; names its pages
 * @param since when it arrived
 * @param due when others are asked to read it
 * @param takenUp the owner has answered a page about it and had time of their own for it
 */
public record Unread(int number, Instant since, Instant due, boolean takenUp) {

    /** A message that nobody has answered a page about. */
    public Unread(int number, Instant since, Instant due) {
        this(number, since, due, false);
    }

    Unread takenUpUntil(Instant newDue) {
        return new Unread(number, since, newDue, true);
    }
}
