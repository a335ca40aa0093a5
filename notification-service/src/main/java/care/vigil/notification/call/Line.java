package care.vigil.notification.call;

import care.vigil.sealed.PhoneNumber;
import java.util.UUID;

/**
 * A call with a clinician: ours to them, or theirs to the pager number.
 *
 * @param attemptId our call; null when they called us
 * @param callSid the carrier's name for it
 * @param program the program from or to whose pager number it is
 * @param telephone theirs
 */
public record Line(
        UUID attemptId, String callSid, String program, UUID clinicianId, PhoneNumber telephone) {}
