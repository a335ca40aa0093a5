package care.vigil.chaos.history;

import java.time.Instant;

/**
 * From when a fault began until what it hit was ready again.
 *
 * @param what for people, such as {@code kill -9 escalation-1}
 * @param part what it hit, without its number: {@code escalation}, {@code kafka}
 */
public record FaultWindow(String what, String part, Instant from, Instant until) {}
