package care.vigil.roster.program;

import care.vigil.events.Role;
import java.util.Map;
import java.util.Set;

/** The clinicians of a program by handle, and what they can be on call as. */
public record KnownClinicians(Map<String, Set<Role>> byHandle) {

    boolean knows(String handle) {
        return byHandle.containsKey(handle);
    }

    boolean canBe(String handle, Role role) {
        return byHandle.getOrDefault(handle, Set.of()).contains(role);
    }
}
