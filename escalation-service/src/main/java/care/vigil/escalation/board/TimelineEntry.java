package care.vigil.escalation.board;

import java.time.Instant;

/**
 * One event of a case as shown.
 *
 * @param type its stored name
 * @param text what happened, in plain words
 */
public record TimelineEntry(long version, Instant at, String type, String text) {}
