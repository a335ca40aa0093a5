package care.vigil.chaos.history;

import java.time.Instant;
import java.util.UUID;

/** Somebody pressed a key in the call of an attempt, and the carrier said so. */
public record Pressed(Instant at, UUID attempt, String digits) {}
