package care.vigil.escalation.hands;

import care.vigil.escalation.machine.EmergencyTask.Called;
import care.vigil.escalation.machine.EmergencyTask.Result;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;

/**
 * What came of an emergency task.
 *
 * @param decidedBy who decided; null for whoever reports it
 * @param decidedAt when; null for now
 * @param called whom they called
 * @param calledAt when they called; required unless nobody was called
 * @param note reference of the dispatcher, what was disclosed, where the location came from, who
 *     stayed with the patient
 */
public record TaskReport(
        UUID decidedBy,
        Instant decidedAt,
        @NotNull Called called,
        Instant calledAt,
        @NotNull Result result,
        @NotBlank @Size(max = 10_000) String note) {}
