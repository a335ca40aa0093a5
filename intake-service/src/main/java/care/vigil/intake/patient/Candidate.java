package care.vigil.intake.patient;

import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * A patient whom a sender may be. Phones are shared, so there may be several.
 *
 * @param languages what they read, best first (ISO 639-1)
 * @param country where they are (ISO 3166-1 alpha-2); null when that is not on file
 */
public record Candidate(
        UUID patientId, List<String> languages, Set<SafetyFlag> flags, String country) {}
