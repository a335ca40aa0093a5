package care.vigil.chaos.history;

import java.time.Instant;
import java.util.UUID;

/**
 * The carrier was asked to send or to call.
 *
 * @param attempt named in the address of the reports that are wanted
 * @param sid what the carrier calls it; null when it was not created
 * @param to whose telephone
 * @param body empty for a call
 */
public record Asked(Instant at, UUID attempt, String sid, boolean call, String to, String body) {}
