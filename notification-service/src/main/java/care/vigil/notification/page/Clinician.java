package care.vigil.notification.page;

import java.util.List;
import java.util.UUID;

/**
 * Who may be asked or told something.
 *
 * @param telephones in the order in which they are tried
 */
public record Clinician(
        UUID clinicianId, String displayName, boolean active, List<Telephone> telephones) {}
