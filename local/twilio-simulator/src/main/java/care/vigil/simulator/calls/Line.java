package care.vigil.simulator.calls;

import java.time.Instant;

/**
 * One line of what was heard on a call.
 *
 * @param who {@code program} (said to the handset), {@code handset} (said by it), {@code keys}
 *     (pressed on it) or {@code note} (what happened)
 */
public record Line(Instant at, String who, String text) {}
