package care.vigil.escalation.machine;

import care.vigil.events.Role;
import java.util.UUID;

/**
 * Whom to ask: a rung, whose clinician is looked up each time it is asked, or one certain person.
 *
 * @param rung index in the ladder; -1 for a seat that is no rung
 * @param person asked whoever is on call; null for a seat that the roster fills
 */
public record Seat(int rung, Role role, UUID person) {

    private static final int NO_RUNG = -1;

    static Seat ofRung(int rung, Role role) {
        return new Seat(rung, role, null);
    }

    static Seat ofLastOwner(UUID person) {
        return new Seat(NO_RUNG, Role.PRIMARY, person);
    }

    static Seat ofOperations() {
        return new Seat(NO_RUNG, Role.OPERATIONS, null);
    }

    boolean isRung() {
        return rung >= 0;
    }

    boolean isOperations() {
        return role == Role.OPERATIONS;
    }
}
