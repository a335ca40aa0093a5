package care.vigil.program;

import care.vigil.events.Role;
import java.time.Duration;

/** A step of the ladder: whom to ask, at an absolute time after T0. */
public record Rung(Role role, Duration after) {}
