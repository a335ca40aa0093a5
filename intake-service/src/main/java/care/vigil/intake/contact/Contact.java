package care.vigil.intake.contact;

import java.time.Instant;
import java.util.UUID;

/**
 * One sender of a program: a phone or an app account. May turn out to be a known patient, one of
 * several, or nobody we know.
 *
 * @param id random; the only thing that other services ever learn about the sender
 * @param firstTextAt when a first text was last asked for; null when never
 */
public record Contact(UUID id, Instant firstTextAt) {}
