package care.vigil.notification.page;

import java.util.UUID;

/**
 * What a clinician is told something about: a case, by the code that they know it by.
 *
 * @param code null for an owner who was never paged about it
 */
public record Matter(UUID escalationId, UUID clinicianId, String program, PageCode code) {}
