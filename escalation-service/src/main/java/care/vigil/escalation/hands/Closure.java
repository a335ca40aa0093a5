package care.vigil.escalation.hands;

import care.vigil.escalation.machine.Disposition;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;

/**
 * How a case ended, in the words of whoever closes it.
 *
 * @param followUpOwner who follows up; null for whoever closes it
 */
public record Closure(
        @NotNull Disposition disposition,
        @NotBlank @Size(max = 10_000) String note,
        UUID followUpOwner) {}
