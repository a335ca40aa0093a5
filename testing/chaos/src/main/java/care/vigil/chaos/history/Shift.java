package care.vigil.chaos.history;

import java.time.Instant;

/**
 * Who was arranged to be on call.
 *
 * @param clinician handle
 * @param until its first instant that is no longer part of it, by the clock of the databases
 */
public record Shift(String program, String role, String clinician, Instant from, Instant until) {}
