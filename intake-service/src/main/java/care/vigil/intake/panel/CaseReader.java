package care.vigil.intake.panel;

import java.util.UUID;

/**
 * Who reads about which case, and why.
 *
 * @param readerId the account
 * @param clinicianId null for an account that belongs to no clinician
 * @param reason a word of ours, never one of the reader's
 * @param words whether the patient's words and crisis plan are shown
 */
public record CaseReader(
        UUID escalationId,
        UUID contactId,
        String program,
        UUID readerId,
        UUID clinicianId,
        String reason,
        boolean words) {}
