package care.vigil.escalation.machine;

import care.vigil.events.PageReason;
import care.vigil.events.Role;
import java.util.UUID;

/**
 * Whom to ask for what: a rung, whose clinician is looked up each time it is asked, or one certain
 * person.
 *
 * @param rung index in the ladder; -1 for a seat that is no rung
 * @param person asked whoever is on call; null for a seat that the roster fills
 * @param purpose what is asked of them; null for a search, that is a crisis or, of operations, to
 *     find somebody
 */
public record Seat(int rung, Role role, UUID person, PageReason purpose) {

    private static final int NO_RUNG = -1;

    static Seat ofRung(int rung, Role role) {
        return new Seat(rung, role, null, null);
    }

    static Seat ofLastOwner(UUID person) {
        return new Seat(NO_RUNG, Role.PRIMARY, person, null);
    }

    static Seat ofOperations() {
        return new Seat(NO_RUNG, Role.OPERATIONS, null, null);
    }

    static Seat of(PageReason purpose, Role role) {
        return new Seat(NO_RUNG, role, null, purpose);
    }

    static Seat of(PageReason purpose, Role role, UUID person) {
        return new Seat(NO_RUNG, role, person, purpose);
    }

    boolean isRung() {
        return rung >= 0;
    }

    boolean isOperations() {
        return role == Role.OPERATIONS && isSearch();
    }

    /** Whether it is part of the search for an owner that the ladder makes. */
    boolean isSearch() {
        return purpose == null;
    }

    boolean isFor(PageReason wanted) {
        return purpose == wanted;
    }
}
