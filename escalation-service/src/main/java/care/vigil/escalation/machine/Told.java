package care.vigil.escalation.machine;

import care.vigil.events.PatientTextTemplate;
import java.time.Instant;

/**
 * A text that the patient was sent. A case remembers the last of each kind, and all of the last
 * hour.
 *
 * @param search in which search for an owner it was said
 * @param answer whether it answered a message, and did not tell of a change
 */
public record Told(PatientTextTemplate template, Instant at, int search, boolean answer) {}
