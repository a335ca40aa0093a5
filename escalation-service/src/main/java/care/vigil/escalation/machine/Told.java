package care.vigil.escalation.machine;

import care.vigil.events.PatientTextTemplate;
import java.time.Instant;

/**
 * The last time the patient was sent one of the texts.
 *
 * @param search in which search for an owner it was said
 */
public record Told(PatientTextTemplate template, Instant at, int search) {}
