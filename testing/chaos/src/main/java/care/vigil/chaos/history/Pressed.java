package care.vigil.chaos.history;

import java.time.Instant;
import java.util.UUID;

/**
 * Somebody pressed a key when a page was said in the call of an attempt, and the carrier said so.
 *
 * @param page that was said last; null for the one that the call was made for
 */
public record Pressed(Instant at, UUID attempt, UUID page, String digits) {}
