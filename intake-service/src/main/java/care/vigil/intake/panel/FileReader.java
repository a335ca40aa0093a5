package care.vigil.intake.panel;

import java.util.List;
import java.util.UUID;

/**
 * Who looks into patients' files without a case.
 *
 * @param clinicianId null for an account that belongs to no clinician
 * @param programs where they may
 */
public record FileReader(UUID readerId, UUID clinicianId, List<String> programs) {

    /** Copies the list. */
    public FileReader {
        programs = List.copyOf(programs);
    }
}
