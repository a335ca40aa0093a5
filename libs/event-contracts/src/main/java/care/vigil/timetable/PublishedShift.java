package care.vigil.timetable;

import care.vigil.events.Role;
import java.time.Instant;
import java.util.UUID;

/**
 * One clinician on call in one role, from an instant (inclusive) to an instant (exclusive), UTC.
 */
public record PublishedShift(UUID shiftId, Role role, UUID clinicianId, Instant from, Instant to) {

    /** Rejects a shift that ends before it starts. */
    public PublishedShift {
        if (!from.isBefore(to)) {
            throw new IllegalArgumentException("A shift must end after it starts");
        }
    }

    boolean covers(Role wanted, Instant instant) {
        return role == wanted && !instant.isBefore(from) && instant.isBefore(to);
    }
}
