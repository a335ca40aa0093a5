package care.vigil.escalation.hands;

import static care.vigil.web.Visitor.ADMIN;
import static care.vigil.web.Visitor.CLINICIAN;
import static care.vigil.web.Visitor.OPERATIONS;
import static care.vigil.web.Visitor.SUPERVISOR;

import care.vigil.web.Visitor;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What can be done about a case, and the roles that may try: the table of rights. Everything that
 * is not here is refused. A role only lets somebody ask: the case itself decides whether they are
 * its owner, were paged, or came second.
 */
@SuppressWarnings("ImmutableEnumChecker") // Set.of never changes
public enum Action {
    LOOK(false, CLINICIAN, SUPERVISOR, OPERATIONS, ADMIN),
    ACCEPT(true, CLINICIAN, SUPERVISOR),
    DECLINE(true, CLINICIAN, SUPERVISOR),
    CONTACT(true, CLINICIAN, SUPERVISOR),
    CANNOT_REACH(true, CLINICIAN, SUPERVISOR),
    PASS(true, CLINICIAN, SUPERVISOR),
    HAND_OVER(true, CLINICIAN, SUPERVISOR),
    READ(true, CLINICIAN, SUPERVISOR),
    CALL(true, CLINICIAN, SUPERVISOR),
    RECORD_ANSWERED(true, CLINICIAN, SUPERVISOR),
    CLOSE(true, CLINICIAN, SUPERVISOR),
    ACCEPTED_BY_PHONE(false, SUPERVISOR, OPERATIONS),
    OPEN_EMERGENCY(true, CLINICIAN, SUPERVISOR, OPERATIONS),
    CLAIM_TASK(true, CLINICIAN, SUPERVISOR, OPERATIONS),
    RECORD_OUTCOME(true, CLINICIAN, SUPERVISOR, OPERATIONS),
    RECORD_CARE(true, CLINICIAN, SUPERVISOR),
    READ_NOTES(false, CLINICIAN, SUPERVISOR),
    READ_TASK(false, CLINICIAN, SUPERVISOR, OPERATIONS),
    READ_PATIENT(false, CLINICIAN, SUPERVISOR, OPERATIONS);

    private final boolean asThemself;
    private final Set<String> roles;

    Action(boolean asThemself, String... roles) {
        this.asThemself = asThemself;
        this.roles = Set.of(roles);
    }

    /** Whether a visitor may try it in a program at all. */
    public boolean isOpenTo(Visitor visitor, String program) {
        return (!asThemself || visitor.clinicianId() != null)
                && roles.stream().anyMatch(role -> visitor.is(role, program));
    }

    /** The programs in which a visitor may try it; what is in no other exists for them. */
    public Set<String> programsOf(Visitor visitor) {
        return visitor.programs().stream()
                .filter(program -> isOpenTo(visitor, program))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Who may try it, for somebody who may not. */
    public String whoMay() {
        return "Only "
                + String.join(", ", roles.stream().sorted().toList())
                + " of the program may do this"
                + (asThemself ? ", as themself." : ".");
    }
}
