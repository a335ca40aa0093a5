package care.vigil.escalation.machine;

import java.time.Instant;

/**
 * A message of the patient that the owner has not opened.
 *
 * @param number the count of the patient's messages when it arrived; names its pages
 * @param since when it arrived
 * @param due when others are asked to read it
 */
public record Unread(int number, Instant since, Instant due) {}
