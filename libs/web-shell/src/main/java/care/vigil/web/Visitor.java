package care.vigil.web;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Whoever asked for the page or the call at hand, and what they may see. */
public interface Visitor {

    String CLINICIAN = "clinician";
    String SUPERVISOR = "supervisor";
    String OPERATIONS = "operations";
    String ADMIN = "admin";

    /** False for somebody who has not logged in; then nothing else here has a meaning. */
    boolean known();

    /** Null for somebody unknown. */
    UUID accountId();

    /** Null for an account that belongs to no clinician, and so can acknowledge nothing. */
    UUID clinicianId();

    /** Empty for somebody unknown. */
    String displayName();

    /** Roles by program; a program that is not here does not exist for this visitor. */
    Map<String, Set<String>> roles();

    /** Whether this program exists for the visitor at all. */
    default boolean mayRead(String program) {
        return roles().containsKey(program);
    }

    /** Whether the visitor has a role in a program. */
    default boolean is(String role, String program) {
        return roles().getOrDefault(program, Set.of()).contains(role);
    }

    /** The programs in which the visitor may look into patients' files, also without a case. */
    default List<String> programsOfPatients() {
        return programs().stream()
                .filter(program -> is(CLINICIAN, program) || is(SUPERVISOR, program))
                .sorted()
                .toList();
    }

    /** The programs that exist for this visitor. */
    default Set<String> programs() {
        return roles().keySet();
    }
}
