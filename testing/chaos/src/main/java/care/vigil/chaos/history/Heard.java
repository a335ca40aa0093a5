package care.vigil.chaos.history;

import java.time.Instant;

/** What the program said in a call. */
public record Heard(Instant at, String callSid, String words) {}
