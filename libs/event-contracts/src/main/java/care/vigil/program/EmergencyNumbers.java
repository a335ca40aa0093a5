package care.vigil.program;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;

/**
 * What a patient is told to call or text, as written in texts; people dial these, software never
 * does.
 *
 * @param verifiedOn when somebody last made sure that they are right; null when that is not said
 */
public record EmergencyNumbers(String services, String crisisLine, LocalDate verifiedOn) {

    /** Numbers of which nobody says when they were verified. */
    public EmergencyNumbers(String services, String crisisLine) {
        this(services, crisisLine, null);
    }

    /** Whether both numbers are there. */
    @JsonIgnore
    public boolean isComplete() {
        return services != null && crisisLine != null;
    }
}
